import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { KnownScenes } from '../story/library/check-scenes.ts';
import type { Mended } from '../story/library/language/mend.ts';
import { readLibrary } from '../story/library/library.ts';
import { alternatives, isWarning, type Problem } from '../story/library/problem.ts';
import type { Library } from '../story/library/types.ts';
import { knownScenes, type Content } from '../story/site.ts';
import { annotations } from './annotations.ts';
import { mendFolder } from './mend.ts';
import { formatMended, report } from './report.ts';

/** What a check found. */
export interface Check {
  /** Whether the story can be built: there may be warnings. */
  readonly sound: boolean;
  readonly problems: readonly Problem[];
  /** What of the content can be read. */
  readonly library: Library;
}

/**
 * Checks a content folder: the same check for the command, the build and the preview.
 *
 * @param directory the folder, `content` as a rule
 * @param scenes what the code says about its scenes; left out, the registry of scenes is asked
 */
export async function check(directory: string, scenes?: KnownScenes): Promise<Check> {
  return judge(await readLibrary(directory, { scenes: scenes ?? (await knownScenes()) }));
}

/** What there is to say about content that was read. */
export function judge({ library, problems }: Pick<Content, 'library' | 'problems'>): Check {
  return { sound: problems.every(isWarning), problems, library };
}

/** How the command can say what it has found: to people, to programs, and to the log of a code host. */
const formats = {
  text: ({ problems, library }: Check, mended: readonly Mended[] = []) =>
    formatMended(mended) + report(problems, library, process.stdout.isTTY),
  json: ({ problems }: Check, mended?: readonly Mended[]) => JSON.stringify({ mended, problems }, undefined, 2),
  github: ({ problems, library }: Check) => (problems.length > 0 ? annotations(problems) : report([], library)),
} as const;

/**
 * The command: `node src/authoring/check.ts [folder] [--fix] [--format text|json|github]`. Returns the exit code.
 * With `--fix` it mends the typography first.
 */
export async function main(words: readonly string[]): Promise<number> {
  try {
    const options = { format: { type: 'string', default: 'text' }, fix: { type: 'boolean' } } as const;
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true });
    const names = Object.keys(formats);
    if (!names.includes(values.format))
      throw new Error(`there is no format "${values.format}", only ${alternatives(names)}.`);
    const folder = positionals[0] ?? 'content';
    const mended = values.fix ? await mendFolder(folder) : undefined;
    const found = await check(folder);
    console.log(formats[values.format as keyof typeof formats](found, mended));
    return found.sound ? 0 : 1;
  } catch (error) {
    const [reason] = String(error instanceof Error ? error.message : error).split('\n');
    console.error(`The check could not be done: ${reason}`);
    return 2;
  }
}

// Not `import.meta.main`, which Node before 24.2 leaves undefined: the check would pass without having looked.
if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = await main(process.argv.slice(2));
