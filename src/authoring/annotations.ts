import type { Problem } from '../story/library/problem.ts';

/** Problems as GitHub's and Forgejo's runners read them from a log: each is then shown at its line in a change. */
export function annotations(problems: readonly Problem[]): string {
  return problems
    .map(({ file, line, column, code, message, hint, severity = 'error' }) => {
      const words = hint === undefined ? message : `${message}\n${hint}`;
      return `::${severity} file=${property(file)},line=${line},col=${column},title=${property(code)}::${data(words)}`;
    })
    .join('\n');
}

/** What would end a message is written by its number. */
function data(text: string): string {
  return text.replace(/[%\r\n]/g, escape);
}

/** In a property, so is what would end that. */
function property(text: string): string {
  return text.replace(/[%\r\n:,]/g, escape);
}

function escape(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
