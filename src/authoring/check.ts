import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { VFile } from 'vfile';
import { reporter } from 'vfile-reporter';
import type { KnownScenes } from '../story/library/check-scenes.ts';
import { readLibrary } from '../story/library/library.ts';
import { alternatives, type Problem } from '../story/library/problem.ts';
import { annotations } from './annotations.ts';
import { frame } from './frame.ts';
import { knownScenes, type Content } from '../story/site.ts';
import type { Library } from '../story/library/types.ts';

/** What a check found. */
export interface Check {
  readonly sound: boolean;
  readonly problems: readonly Problem[];
  /** For people: every problem, or a line that says that there are none. */
  readonly report: string;
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
  const sound = problems.length === 0;
  return { sound, problems, report: sound ? summary(library) : formatProblems(problems) };
}

/** Lays problems out for people, each on a line that begins with `file:line:column`, and counts them. */
export function formatProblems(problems: readonly Problem[], color = false): string {
  const files = new Set(problems.map(({ file }) => file));
  const blocks = Array.from(files, (path) => {
    const file = new VFile({ path });
    for (const { line, column, code, message, hint, text } of problems.filter((problem) => problem.file === path)) {
      const more = [text !== undefined && frame(line, column, text), hint].filter((part) => typeof part === 'string');
      const reason = [message, ...more.map((part) => part.replace(/^/gm, '    '))].join('\n');
      file.message(reason, { place: { line, column }, ruleId: code }).fatal = true;
    }
    // The reporter puts the file in a heading. With the file on each line, a terminal can open the place.
    const rows = reporter([file], { color }).split('\n').slice(1, -2);
    return rows.map((row) => row.replace(/^\d+:\d+ /, `${path}:$&`)).join('\n');
  });
  const count = `${plural(problems.length, 'problem')} in ${plural(files.size, 'file')}. Nothing was built.`;
  return [...blocks, count].join('\n\n');
}

function summary({ chapters, tables, sources, story }: Library): string {
  const language = story.languages[0] ?? '';
  const scenes = [...(chapters.get(language)?.values() ?? [])].flatMap((chapter) => chapter.scenes);
  const counted = [
    plural(chapters.get(language)?.size ?? 0, 'chapter'),
    plural(scenes.length, 'scene'),
    plural(tables.size, 'table'),
    plural(sources.size, 'source'),
  ];
  return `content is sound: ${counted.join(', ')}`;
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

/** How the command can say what it has found: to people, to programs, and to the log of a code host. */
const formats = {
  text: ({ sound, problems, report }: Check) =>
    sound || !process.stdout.isTTY ? report : formatProblems(problems, true),
  json: ({ problems }: Check) => JSON.stringify({ problems }, undefined, 2),
  github: ({ sound, problems, report }: Check) => (sound ? report : annotations(problems)),
} as const;

/** The command: `node src/authoring/check.ts [folder] [--format text|json|github]`. Returns the exit code. */
export async function main(words: readonly string[]): Promise<number> {
  try {
    const options = { format: { type: 'string', default: 'text' } } as const;
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true });
    const names = Object.keys(formats);
    if (!names.includes(values.format))
      throw new Error(`there is no format "${values.format}", only ${alternatives(names)}.`);
    const found = await check(positionals[0] ?? 'content');
    console.log(formats[values.format as keyof typeof formats](found));
    return found.sound ? 0 : 1;
  } catch (error) {
    const [reason] = String(error instanceof Error ? error.message : error).split('\n');
    console.error(`The check could not be done: ${reason}`);
    return 2;
  }
}

// Not `import.meta.main`, which Node before 24.2 leaves undefined: the check would pass without having looked.
if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = await main(process.argv.slice(2));
