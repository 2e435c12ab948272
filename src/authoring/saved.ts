/** What the server calls it when nothing but chapters was saved, and they are sound. */
export const saved = 'chapters:saved';
