import type { ChapterReading, PlacedMention } from '../chapter.ts';
import type { Contents } from '../contents.ts';
import { compareNames, isWarning, type Place, type Problem } from '../problem.ts';
import type { Step } from '../types.ts';
import { figuresIn } from './figures.ts';

/** Something that a chapter and its original must have alike, where it stands. */
interface Item extends Place {
  readonly name: string;
}

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

function compare(here: ChapterReading, there: ChapterReading, terms: readonly string[]): Problem[] {
  const steps = stepsOf(here).filter(({ id }) => stepsOf(there).some((step) => step.id === id));
  const shape = [...compareScenes(here, there), ...steps.flatMap((step) => compareStep(step, here, there))];
  const parts = [undefined, ...steps].filter((step) => !here.excused.has(step?.id));
  return [...shape, ...parts.flatMap((step) => compareText(step, here, there, terms))];
}

/** Which scenes and steps there are, and in which order. */
function compareScenes(here: ChapterReading, there: ChapterReading): Problem[] {
  if (here.excused.has(undefined)) return [];
  const [ours, theirs] = [here, there].map(({ mentions }) => mentions.filter(({ kind }) => kind === 'scene'));
  const scenes = compareOrder(here.file, there.file, 'scene', ours!, theirs!, { line: 1, column: 1 });
  if (scenes.length > 0) return scenes;
  return ours!.flatMap((scene) => {
    const [steps, others] = [here, there].map((reading) => stepsOf(reading).filter((step) => step.scene === scene.name));
    const named = (them: typeof steps) => them!.map(({ id, place }) => ({ name: id, ...place }));
    return compareOrder(here.file, there.file, 'step', named(steps), named(others), scene);
  });
}

function compareOrder(
  file: string,
  original: string,
  what: 'scene' | 'step',
  here: readonly Item[],
  there: readonly Item[],
  around: Place,
): Problem[] {
  const [ours, theirs] = [here, there].map((items) => items.map(({ name }) => name));
  const { unknown, missing } = compareNames(ours!, theirs!);
  const wrong = ({ line, column }: Place, message: string): Problem => {
    return { file, line, column, code: `different-${what}s`, message, hint: excuse };
  };
  const problems = [
    ...unknown.map(({ name, meant }) => {
      const advice = meant === undefined ? 'Remove it, or add it there.' : `Did you mean "${meant}"?`;
      return wrong(here[ours!.indexOf(name)]!, `There is no ${what} "${name}" in ${original}. ${advice}`);
    }),
    ...missing.map((name) => wrong(around, `The ${what} "${name}" of ${original} is missing here. Add it.`)),
  ];
  const swapped = ours!.findIndex((name, index) => name !== theirs![index]);
  if (problems.length > 0 || swapped < 0) return problems;
  const order = theirs!.map((name) => `"${name}"`).join(', ');
  return [wrong(here[swapped]!, `The ${what}s stand in another order than in ${original}, which has ${order}.`)];
}

function compareStep({ id, place, ...step }: PlacedStep, here: ChapterReading, there: ChapterReading): Problem[] {
  const other = stepsOf(there).find((it) => it.id === id);
  if (!other || here.excused.has(id)) return [];
  return (['view', 'when'] as const)
    .filter((name) => step[name] !== other[name])
    .map((name) => {
      const message = `The step "${id}" has ${name}="${step[name]}" here and ${name}="${other[name]}" in ${there.file}. Make them the same.`;
      return { file: here.file, ...place, code: 'different-steps', message, hint: excuse };
    });
}

/** What the text of a step, or the text outside the steps, names and counts. */
function compareText(
  step: PlacedStep | undefined,
  here: ChapterReading,
  there: ChapterReading,
  terms: readonly string[],
): Problem[] {
  const named = ({ mentions }: ChapterReading, kind: PlacedMention['kind']): Item[] =>
    mentions.filter((it) => it.kind === kind && it.step === step?.id && (kind !== 'term' || terms.includes(it.name)));
  const figures = ({ passages }: ChapterReading): Item[] =>
    passages
      .filter((passage) => passage.step === step?.id)
      .flatMap((passage) =>
        figuresIn(passage).map(({ value, index }) => ({ name: value, ...passage.place(passage.spans[index]![0]) })),
      );
  const pairs: Readonly<Record<string, readonly [ours: Item[], theirs: Item[]]>> = {
    sources: [named(here, 'source'), named(there, 'source')],
    facts: [named(here, 'fact'), named(there, 'fact')],
    terms: [named(here, 'term'), named(there, 'term')],
    links: [named(here, 'place'), named(there, 'place')],
    figures: [figures(here), figures(there)],
  };
  const where = step ? `In the step "${step.id}"` : 'Outside the steps';
  return Object.entries(pairs).flatMap(([what, [ours, theirs]]): Problem[] => {
    const [extra, lacking] = [without(ours, theirs), without(theirs, ours)];
    const list = (items: readonly Item[]) => items.map(({ name }) => (what === 'figures' ? name : `"${name}"`)).join(', ');
    if (extra.length + lacking.length === 0) return [];
    const sides = [
      ...(extra.length > 0 ? [`only here ${list(extra)}`] : []),
      ...(lacking.length > 0 ? [`only there ${list(lacking)}`] : []),
    ];
    const { line, column } = extra[0] ?? step?.place ?? { line: 1, column: 1 };
    const message = `${where} the ${what} differ from those in ${there.file}: ${sides.join('; ')}.`;
    return [{ file: here.file, line, column, code: `different-${what}`, message, hint: excuse }];
  });
}

const excuse = 'If that is meant, say there why: {/* differs: … */}';

/** Those items that others have fewer of. */
function without(items: readonly Item[], others: readonly Item[]): Item[] {
  const left = others.map(({ name }) => name);
  return items.filter(({ name }) => {
    const index = left.indexOf(name);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}

interface PlacedStep extends Step {
  readonly scene: string;
  readonly place: Place;
}

function stepsOf({ chapter }: ChapterReading): PlacedStep[] {
  return (chapter?.scenes ?? []).flatMap(({ name, steps }) =>
    steps.map((step) => {
      const [line = 1, column = 1] = step.at.split(':').map(Number);
      return { ...step, scene: name, place: { line, column } };
    }),
  );
}
