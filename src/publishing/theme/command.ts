import { readFile } from 'node:fs/promises';
import { frame } from '../../authoring/frame.ts';
import { isWarning, sortProblems, type Problem } from '../../story/library/problem.ts';
import { refresh, usualFolder } from '../package/release.ts';
import { applyTheme } from './apply.ts';

export const usage = `theme sheet.css [folder]
    Puts a style sheet on every page, and its colours into every picture; refuses what readers could not read.
theme --none [folder]
    Takes it away: every file is as it was built.`;

/** A problem for people, on a line that begins with `file:line:column`, with the line that it is about. */
function printProblem({ file, line, column, message, text, code, ...problem }: Problem): string {
  const kind = isWarning({ file, line, column, message, code, ...problem }) ? 'warning: ' : '';
  const place = text === undefined ? '' : `\n${frame(line, column, text).replace(/^/gm, '    ')}`;
  return `${file}:${line}:${column} ${kind}${message}${place}`;
}

async function readSheetFile(name: string): Promise<string> {
  try {
    return await readFile(name, 'utf8');
  } catch (cause) {
    throw new Error(`${name} cannot be read`, { cause });
  }
}

/** What was asked for; nothing if that makes no sense. */
function read(args: readonly string[]): { sheet: string | undefined; folder: string } | undefined {
  const names = args.filter((arg) => arg !== '--none');
  const takesAway = names.length < args.length;
  const [sheet, folder = usualFolder(), ...more] = takesAway ? [undefined, ...names] : names;
  const isSound = more.length === 0 && (takesAway || sheet !== undefined);
  return isSound && !names.some((name) => name.startsWith('-')) ? { sheet, folder } : undefined;
}

/**
 * Puts a sheet on a folder, or takes it away, as the command line says, and tells what was done.
 * @throws Error in plain words where nothing was done: how it is called, or what is wrong with the sheet.
 */
export async function run(words: readonly string[]): Promise<string> {
  const typed = read(words);
  if (!typed) throw new Error(`Name one style sheet, and at most one folder.\n\n${usage}`);
  const { sheet, folder } = typed;
  const css = sheet === undefined ? undefined : await readSheetFile(sheet);
  const { problems, changed } = await applyTheme(folder, css, sheet);
  const told = sortProblems(problems).map((problem) => `${printProblem(problem)}\n`);
  if (!problems.every(isWarning)) throw new Error([...told, 'Nothing was changed.'].join('\n'));
  if (changed.length > 0) refresh(folder);
  const what = sheet === undefined ? 'is as it was built' : `wears ${sheet}`;
  const cards = sheet !== undefined && changed.length > 0 ? ' Cards (PNG) keep their colours.' : '';
  return [...told, `${folder} ${what}; ${changed.length} files were changed.${cards}`].join('\n');
}
