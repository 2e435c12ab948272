import { readFile } from 'node:fs/promises';
import { frame } from '../../authoring/frame.ts';
import { isWarning, sortProblems, type Problem } from '../../story/library/problem.ts';
import { applyTheme } from './apply.ts';

const usage = `Usage: theme <sheet.css> [folder]    puts the sheet on the built folder (dist, if none is named)
       theme --none [folder]         takes it away: every file is as it was built
docs/theming.md says what may be set.`;

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
  const [sheet, folder = 'dist', ...more] = takesAway ? [undefined, ...names] : names;
  const isSound = more.length === 0 && (takesAway || sheet !== undefined);
  return isSound && !names.some((name) => name.startsWith('-')) ? { sheet, folder } : undefined;
}

/**
 * The command line of a theme.
 *
 * @param args what was typed behind the command's name
 * @returns the exit code: 1 if nothing was done
 */
export async function themeCommand(args: readonly string[]): Promise<number> {
  const typed = read(args);
  if (!typed) {
    console.error(usage);
    return 1;
  }
  const { sheet, folder } = typed;
  try {
    const css = sheet === undefined ? undefined : await readSheetFile(sheet);
    const { problems, changed } = await applyTheme(folder, css, sheet);
    if (problems.length > 0) console.error(`${sortProblems(problems).map(printProblem).join('\n')}\n`);
    if (!problems.every(isWarning)) {
      console.error('Nothing was changed.');
      return 1;
    }
    const what = sheet === undefined ? 'is as it was built' : `wears ${sheet}`;
    console.log(`${folder} ${what}; ${changed.length} files were changed.`);
    if (changed.length > 0)
      console.log('Cards (PNG) keep their colours, and compressed copies are old: make these anew.');
    return 0;
  } catch (error) {
    console.error((error as Error).message);
    return 1;
  }
}
