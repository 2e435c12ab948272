import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cardsOf } from '../../src/story/card.ts';
import { site } from '../../src/story/site.ts';
import { dist, files } from './built.ts';

const story = await site();
const cards = story.languages.flatMap((language) => cardsOf(story, language));

describe('cards', () => {
  it('are there for the story, each chapter and each scene in each language, and no others', () => {
    const { library, languages, sceneNames } = story;
    expect(cards.length).toBe(languages.length * (1 + library.story.chapters.length + sceneNames.length));
    expect(cards.map(({ address }) => address.slice(1)).toSorted()).toEqual(
      files.filter((file) => file.startsWith('cards/')),
    );
  });

  it.each(cards)('$address is a picture of the size that networks ask for', ({ address, width, height }) => {
    const bytes = readFileSync(join(dist, address));
    expect(bytes.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([width, height]);
    expect([width, height]).toEqual([1200, 630]);
    expect(bytes.length).toBeLessThanOrEqual(200 * 1024);
  });
});
