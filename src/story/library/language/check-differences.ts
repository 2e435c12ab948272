import type { ChapterReading, PlacedMention } from '../chapter.ts';
import type { Contents } from '../contents.ts';
import { isWarning, type Place, type Problem } from '../problem.ts';
import type { Step } from '../types.ts';
import { compareItems, compareOrder, type Item, type Sides } from './compare.ts';
import { figuresOf } from './figures.ts';

/**
 * Whether each chapter in another language is its original in all but the words. Of a chapter that is broken, or whose
 * original is, nothing true could be said.
 *
 * @param problems what was found before
 */
export function checkDifferences(contents: Contents, problems: readonly Problem[]): Problem[] {
  const { chapters, glossaries, languages } = contents;
  const broken = new Set(problems.filter((problem) => !isWarning(problem)).map(({ file }) => file));
  const sound = chapters.filter(({ reading }) => !broken.has(reading.file));
  const terms = (language = '') => glossaries.find((it) => it.language === language)?.reading.names ?? [];
  return sound.flatMap(({ language, name, reading }) => {
    if (!languages.slice(1).includes(language)) return [];
    const original = sound.find((it) => it.language === languages[0] && it.name === name)?.reading;
    const theirs = terms(languages[0]);
    const shared = terms(language).filter((term) => theirs.includes(term));
    return original ? compare(reading, original, shared) : [];
  });
}

interface PlacedStep extends Step {
  readonly scene: string;
  readonly place: Place;
}

function compare(here: ChapterReading, there: ChapterReading, terms: readonly string[]): Problem[] {
  const hint = 'If that is meant, say there why: {/* differs: … */}';
  const sides: Sides = { file: here.file, original: there.file, hint };
  const others = new Map(stepsOf(there).map((step) => [step.id, step]));
  const steps = stepsOf(here).filter(({ id }) => others.has(id) && !here.excused.has(id));
  const parts = here.excused.has(undefined) ? steps : [undefined, ...steps];
  return [
    ...(here.excused.has(undefined) ? [] : compareScenes(sides, here, there)),
    ...steps.flatMap((step) => compareStep(sides, step, others.get(step.id)!)),
    ...parts.flatMap((step) => compareText(sides, step, here, there, terms)),
  ];
}

/** Which scenes and steps there are, and in which order. */
function compareScenes(sides: Sides, here: ChapterReading, there: ChapterReading): Problem[] {
  const scenesOf = ({ mentions }: ChapterReading) => mentions.filter(({ kind }) => kind === 'scene');
  const scenes = scenesOf(here);
  const problems = compareOrder(sides, 'scene', scenes, scenesOf(there), { line: 1, column: 1 });
  if (problems.length > 0) return problems;
  return scenes.flatMap((scene) => {
    const named = (reading: ChapterReading): Item[] =>
      stepsOf(reading)
        .filter((step) => step.scene === scene.name)
        .map(({ id, place }) => ({ name: id, ...place }));
    return compareOrder(sides, 'step', named(here), named(there), scene);
  });
}

function compareStep({ file, original, hint }: Sides, here: PlacedStep, there: PlacedStep): Problem[] {
  return (['view', 'when'] as const)
    .filter((name) => here[name] !== there[name])
    .map((name) => {
      const message = `The step "${here.id}" has ${name}="${here[name]}" here and ${name}="${there[name]}" in ${original}. Make them the same.`;
      return { file, ...here.place, code: 'different-steps', message, hint };
    });
}

/** What the text of a step, or the text outside the steps, names and counts. */
function compareText(
  sides: Sides,
  step: PlacedStep | undefined,
  here: ChapterReading,
  there: ChapterReading,
  terms: readonly string[],
): Problem[] {
  const where = step ? `In the step "${step.id}"` : 'Outside the steps';
  const named = ({ mentions }: ChapterReading, kind: PlacedMention['kind']) =>
    mentions.filter(
      (it) => it.kind === kind && it.step === step?.id && (kind !== 'term' || terms.includes(it.name)),
    );
  const figures = ({ passages }: ChapterReading) =>
    figuresOf(passages.filter((passage) => passage.step === step?.id));
  const pairs: Readonly<Record<string, readonly [ours: readonly Item[], theirs: readonly Item[]]>> = {
    sources: [named(here, 'source'), named(there, 'source')],
    facts: [named(here, 'fact'), named(there, 'fact')],
    terms: [named(here, 'term'), named(there, 'term')],
    links: [named(here, 'place'), named(there, 'place')],
    figures: [figures(here), figures(there)],
  };
  const around = step?.place ?? { line: 1, column: 1 };
  return Object.entries(pairs).flatMap(([what, [ours, theirs]]) =>
    compareItems(sides, where, what, ours, theirs, around),
  );
}

function stepsOf({ chapter }: ChapterReading): PlacedStep[] {
  return (chapter?.scenes ?? []).flatMap(({ name, steps }) =>
    steps.map((step) => {
      const [line = 1, column = 1] = step.at.split(':').map(Number);
      return { ...step, scene: name, place: { line, column } };
    }),
  );
}
