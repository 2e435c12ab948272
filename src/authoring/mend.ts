import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readFolder } from '../story/library/folder.ts';
import { mendTypography, type Mended } from '../story/library/language/mend.ts';

/** Mends the typography of a content folder in its files, and says what it mended. */
export async function mendFolder(directory: string): Promise<readonly Mended[]> {
  const { texts, mended } = mendTypography(await readFolder(directory));
  for (const [path, text] of texts) {
    const file = join(directory, path);
    const [first, second, third] = await readFile(file);
    // A byte order mark is no part of the text, and was not mended away.
    const mark = first === 0xef && second === 0xbb && third === 0xbf ? '\ufeff' : '';
    await writeFile(file, mark + text);
  }
  return mended;
}
