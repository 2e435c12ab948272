import type { KnownScenes } from '../../story/library/check-scenes.ts';
import type { Contents } from '../../story/library/contents.ts';
import type { Folder } from '../../story/library/folder.ts';
import { isWarning } from '../../story/library/problem.ts';

/** What a plan is decided on. */
export interface Project {
  readonly folder: Folder;
  /** The same folder, read. */
  readonly contents: Contents;
  readonly scenes: KnownScenes;
  /** Scenes and their snapshots, by path from the project's root. Only what new ones are made from has its text here. */
  readonly code: ReadonlyMap<string, string>;
}

/** What a command writes, by path from the project's root. Nothing has been written yet. */
export interface Plan {
  readonly created: ReadonlyMap<string, string>;
  /** The new texts of files that are there. */
  readonly changed: ReadonlyMap<string, string>;
  /** Files that are there and go. */
  readonly removed?: readonly string[];
  /** What the code will say about its scenes, if that changes. */
  readonly scenes?: KnownScenes;
  /** What to do next, for people. */
  readonly next: string;
}

/** Why nothing is to be written, and what to do instead. */
export interface Refusal {
  readonly refusal: string;
}

export function refuse(refusal: string): Refusal {
  return { refusal };
}

/** The refusal to work on a file that cannot be read, with the first mistake in it. */
export function mendFirst({ problems }: Contents, file: string): Refusal {
  const found = problems.find((problem) => problem.file === file && !isWarning(problem));
  const place = found ? `${found.file}:${found.line}:${found.column} ${found.message}` : file;
  return refuse(`There is a mistake that must be mended first:\n${place}`);
}

/** A content folder as it would be. */
export function withFiles(
  { file, texts, problems }: Folder,
  { created, changed, removed = [] }: Plan,
): Folder {
  const root = file('');
  const inside = [...created, ...changed].flatMap(([path, text]) =>
    path.startsWith(root) ? [[path.slice(root.length), text] as const] : [],
  );
  const kept = [...texts].filter(([path]) => !removed.includes(file(path)));
  return { file, problems, texts: new Map([...kept, ...inside].toSorted(([a], [b]) => (a < b ? -1 : 1))) };
}
