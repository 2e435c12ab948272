import type { Folder } from './folder.ts';
import { placer } from './position.ts';
import type { Problem } from './problem.ts';

/** How the words begin that `npm run new` leaves for an editor to replace. */
const begun = /\bWrite here\b/;

/** Whether anything of a new file is still as it was made: one warning a file, at the first such words. */
export function checkUnwritten({ file, texts }: Folder): Problem[] {
  return [...texts].flatMap(([path, text = '']): Problem[] => {
    // Comments reach no reader; blanked out, all else keeps its place.
    const read = path.endsWith('.mdx')
      ? text.replace(/\{\/\*[^]*?\*\/\}/g, (comment) => comment.replace(/[^\r\n]/g, ' '))
      : text;
    const found = begun.exec(read);
    if (!found) return [];
    const message = 'These words came with the new file. Write your own in their place.';
    return [
      { file: file(path), ...placer(text)(found.index), code: 'unwritten', message, severity: 'warning' },
    ];
  });
}
