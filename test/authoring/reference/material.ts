import { readFileSync } from 'node:fs';
import { readComments } from '../../../src/authoring/reference/comments.ts';
import type { Material } from '../../../src/authoring/reference/page.ts';
import { readFolder } from '../../../src/story/library/folder.ts';
import { readLibrary } from '../../../src/story/library/library.ts';

export const comments = readComments(readFileSync('src/content.config.ts', 'utf8'));

/** The shipped content with the comments of its schemas. */
export async function material(): Promise<Material> {
  const { texts } = await readFolder('content');
  const { library } = await readLibrary('content', { scenes: {} });
  return { comments, texts: new Map([...texts].map(([path, text]) => [path, text ?? ''])), library };
}
