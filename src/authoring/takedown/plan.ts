import { judgeFolder } from '../../story/library/library.ts';
import { isWarning } from '../../story/library/problem.ts';
import type { Correction, Library } from '../../story/library/types.ts';
import { refuse, type Plan, type Project, type Refusal } from '../scaffolds/plan.ts';
import { logged, remarked } from './log.ts';
import { namings } from './mentions.ts';
import { leftovers, unregistered } from './scenes.ts';
import { takePicture, takeSource, takeTable } from './taken.ts';
import type { Texts } from './texts.ts';

/** What is to be taken down, why, and on which day. */
export interface Asked {
  readonly kind: Kind;
  readonly id: string;
  /** Readers read it in place of what was taken down. */
  readonly why: string;
  /** As `2026-11-23`. */
  readonly date: string;
}

const takers = { source: takeSource, table: takeTable, picture: takePicture } as const;
export type Kind = keyof typeof takers;
export const kinds = Object.keys(takers) as Kind[];

/** What is left of a story when something was taken out of it. */
export interface Taken {
  readonly texts: Texts;
  /** The chapters in which readers met it. */
  readonly chapters: readonly string[];
  /** The scenes that went. */
  readonly scenes: readonly string[];
  /** By what words may still name it: anywhere, and anywhere but in the list of sources. */
  readonly names: readonly string[];
  readonly bylines: readonly string[];
  /** What an editor should know, a sentence each. */
  readonly notes: readonly string[];
}

/** A content folder that has no mistake, and what it holds. */
export interface Sound extends Project {
  readonly texts: Texts;
  readonly library: Library;
}

/** A project in whose content nothing is wrong: in what cannot be read, something might be missed. */
export function soundly(project: Project): Sound | Refusal {
  const { folder, scenes } = project;
  const { library, problems } = judgeFolder(folder, { scenes });
  const flaw = problems.find((problem) => !isWarning(problem));
  if (flaw)
    return refuse(
      `There is a mistake that must be mended first:\n${flaw.file}:${flaw.line}:${flaw.column} ${flaw.message}`,
    );
  return { ...project, library, texts: new Map([...folder.texts].map(([path, text]) => [path, text ?? ''])) };
}

/** What to write, so that a source, a table or a picture is nowhere in the story any more; or why that cannot be. */
export function planTakedown(project: Sound, asked: Asked): Plan | Refusal {
  const { folder, scenes, code, texts, library } = project;
  const taken = takers[asked.kind](project, asked);
  if ('refusal' in taken) return taken;
  const [named] = namings(new Map([['', asked.why]]), [...taken.names, ...taken.bylines]);
  if (named)
    return refuse(
      `Readers will read the reason, and it names what is taken down: "${named.name}". Give the reason without it.`,
    );

  const entries = taken.chapters.map((chapter): Correction => {
    const why = Object.fromEntries(library.story.languages.map((language) => [language, asked.why]));
    return { date: asked.date, chapter, kind: 'withdrawal', why };
  });
  const after = remarked(texts, logged(taken.texts, entries));
  const registry = taken.scenes.length > 0 ? unregistered(code, taken.scenes) : undefined;
  if (taken.scenes.length > 0 && !registry)
    return refuse(
      'src/scenes/registry.ts has another form than it should have. Ask a programmer to look at it.',
    );
  const written = [...after].filter(([path, text]) => texts.get(path) !== text);
  const files = written.map(([path, text]) => [folder.file(path), text] as const);
  return {
    created: new Map(files.filter((_, index) => !texts.has(written[index]![0]))),
    changed: new Map([
      ...files.filter((_, index) => texts.has(written[index]![0])),
      ...(registry ? [registry] : []),
    ]),
    removed: [...texts.keys()].filter((path) => !after.has(path)).map(folder.file),
    scenes: Object.fromEntries(Object.entries(scenes).filter(([name]) => !taken.scenes.includes(name))),
    next: told(project, taken, after),
  };
}

/** What is to be said when all is written. */
function told({ folder, code }: Project, { scenes, chapters, notes, ...taken }: Taken, after: Texts): string {
  const prose = new Map([...after].filter(([path]) => path !== 'sources.yaml'));
  const left = [...namings(after, taken.names), ...namings(prose, taken.bylines)];
  const list = (lines: readonly string[]) => [...new Set(lines)].map((line) => `\n  ${line}`).join('');
  const unread = leftovers(code, scenes);
  return [
    ...notes,
    chapters.length > 0
      ? `Logged in ${folder.file('corrections.yaml')}, for ${chapters.join(', ')}.`
      : 'No chapter shows it, so nothing was logged.',
    ...(left.length > 0
      ? [
          `These words still name it, and are yours to change:${list(left.map(({ path, line, name }) => `${folder.file(path)}:${line} ${name}`))}`,
        ]
      : []),
    ...(unread.length > 0
      ? [
          `This code reaches no reader any more. A programmer should delete it, as its tests have nothing to draw:${list(unread)}`,
        ]
      : []),
    'Now run "npm run check", build, and publish. What was downloaded or passed on before cannot be called back.',
  ].join('\n');
}
