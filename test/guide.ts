import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Something that the guide for editors asks to do: run a command, or save a file. */
export type Task =
  | { readonly command: readonly string[] }
  | { readonly file: string; readonly text: string };

/**
 * What a reader of the guide does, in its order. A block of the shell is a command; any other block is the whole text of
 * the file that was last named before it. Commands that only show something are left out.
 */
export function tasksOf(guide: string): Task[] {
  return [...guide.matchAll(/^```(\w+)\n([^]*?)^```$/gm)].flatMap(({ 1: kind, 2: text = '', index }): Task[] => {
    if (kind === 'sh') {
      const [, words] = /^npm run new -- (.+)$/m.exec(text) ?? [];
      return words === undefined ? [] : [{ command: [...words.matchAll(/"([^"]*)"|(\S+)/g)].map(([, a, b]) => a ?? b!) }];
    }
    const [, file] = /`(content\/[^`]+)`[^`]*$/.exec(guide.slice(0, index)) ?? [];
    if (file === undefined) throw new Error(`the guide does not say which file this is:\n${text}`);
    return [{ file, text }];
  });
}

/** Does it all in a copy of the project, and gives back what the commands said. */
export function followGuide(folder: string): string {
  const guide = readFileSync(new URL('../docs/authoring.md', import.meta.url), 'utf8');
  return tasksOf(guide)
    .map((task) => {
      if ('file' in task) {
        const path = join(folder, task.file);
        if (!existsSync(path)) throw new Error(`the guide fills ${task.file}, which no command has made`);
        writeFileSync(path, task.text);
        return '';
      }
      return runIn(folder, 'src/authoring/new.ts', ...task.command);
    })
    .join('\n');
}

/** Runs a command of the project in a copy of it. @throws Error with what the command said, if it fails. */
export function runIn(folder: string, ...words: string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${words.join(' ')}\n${stdout}${stderr}`);
  return stdout;
}
