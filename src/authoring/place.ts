/** Something on a page whose place can be held: a step, a paragraph, a heading. */
export interface Block {
  /** Its element id, or an empty text. */
  readonly id: string;
  /** In CSS pixels from the top of the window. */
  readonly top: number;
}

/** Where somebody reads: at the block that is so many after the one with an id, and begins so far down the window. */
export interface Place {
  readonly id: string;
  readonly after: number;
  readonly top: number;
}

/** The place of the last block that begins above a line; nothing before the first block with an id. */
export function placeOf(blocks: readonly Block[], line: number): Place | undefined {
  const here = blocks.findLastIndex(({ top }) => top <= line);
  const named = blocks.findLastIndex(({ id }, index) => index <= here && id !== '');
  const [anchor, block] = [blocks[named], blocks[here]];
  return anchor && block && { id: anchor.id, after: here - named, top: block.top };
}

/** How far to scroll so that a place is where it was; not at all, if there is no block with its id any more. */
export function distanceTo(blocks: readonly Block[], { id, after, top }: Place): number {
  const named = blocks.findIndex((block) => block.id === id);
  if (named === -1) return 0;
  const end = blocks.findIndex((block, index) => index > named && block.id !== '');
  const last = (end === -1 ? blocks.length : end) - 1;
  return (blocks[Math.min(named + after, last)]?.top ?? top) - top;
}
