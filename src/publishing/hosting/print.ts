/** Lines within a section. */
export const indented = (lines: readonly string[]): string[] =>
  lines.map((line) => (line === '' ? '' : `    ${line}`));

/** An address of the rules as a regular expression, as nginx and Apache both read it. */
export const expression = (path: string): string => path.replace(/[.+]/g, '\\$&').replace(/\*$/, '.*');
