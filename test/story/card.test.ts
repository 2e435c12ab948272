import { Resvg } from '@resvg/resvg-wasm';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Mark, TextMark } from '../../src/stage/mark.ts';
import { textWidth } from '../../src/stage/text.ts';
import { cardFrame, layOutCard, safe, viewFrame } from '../../src/story/card-layout.ts';
import { cardMarks, cardsOf, sentences } from '../../src/story/card.ts';
import { png } from '../../src/story/raster.ts';
import { site } from '../../src/story/site.ts';
import { boxOf, overlap, texts } from '../scenes/boxes.ts';

const story = await site();
const cards = cardsOf(story, story.defaultLanguage);

function expectLegible(marks: readonly Mark[], smallest: number): void {
  const labels = texts(marks);
  for (const label of labels) {
    const box = boxOf(label);
    expect(label.size, label.key).toBeGreaterThanOrEqual(smallest);
    expect(box.left, `${label.key} begins inside`).toBeGreaterThanOrEqual(safe - 1);
    expect(box.right, `${label.key} ends inside`).toBeLessThanOrEqual(cardFrame.width - safe + 1);
    expect(box.top, `${label.key} is not too high`).toBeGreaterThanOrEqual(safe - 1);
    expect(box.bottom, `${label.key} is not too low`).toBeLessThanOrEqual(cardFrame.height - safe + 1);
    const covered = labels.find((other) => other !== label && overlap(box, boxOf(other)));
    expect(covered?.key, `${label.key} lies on another label`).toBeUndefined();
  }
}

const named = (marks: readonly Mark[], part: string): TextMark[] =>
  texts(marks).filter(({ key }) => key.startsWith(`card/${part}/`));

describe.each(cards)('the card of the $of $name', ({ of, name, alt }) => {
  const marks = cardMarks(story, of, name, story.defaultLanguage);

  it('has all its words in the safe area, none on another, and a title for small previews', () => {
    expectLegible(marks, 17);
    const title = named(marks, 'title');
    // Most previews are a quarter as wide.
    expect(title[0]!.size / 4).toBeGreaterThanOrEqual(10);
  });

  it('says its whole title, and in words what it shows', () => {
    const title = named(marks, 'title')
      .map(({ text }) => text)
      .join(' ');
    expect(title).not.toMatch(/…$/);
    expect(alt.startsWith(title)).toBe(true);
    expect(alt.length).toBeGreaterThan(title.length + 20);
    expect(alt.length).toBeLessThanOrEqual(420);
  });
});

describe('any card', () => {
  const letters = 'abcdefghijklmnopqrstuvwxyzéèœŋɔ';
  const word = fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 24 });
  const phrase = (most: number) =>
    fc.array(word, { minLength: 1, maxLength: most }).map((list) => list.join(' '));
  const view: readonly Mark[] = [{ kind: 'circle', key: 'dot', role: 'place', x: 10, y: 10, r: 5 }];

  it('keeps its words inside and apart, however long they are', () => {
    fc.assert(
      fc.property(
        fc.record({
          title: phrase(60),
          standfirst: fc.option(phrase(80), { nil: undefined }),
          name: phrase(6),
          map: fc.option(phrase(12), { nil: undefined }),
        }),
        fc.boolean(),
        (words, shows) => {
          const marks = layOutCard(words, shows ? view : []);
          expectLegible(marks, 17);
          for (const part of ['title', 'name', ...(words.standfirst ? ['standfirst'] : [])])
            expect(named(marks, part).length, part).toBeGreaterThan(0);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('gives its words more room where it shows no view', () => {
    const words = { title: 'A title of some length for a card', name: 'A story' };
    const size = (marks: readonly Mark[]): number => named(marks, 'title')[0]!.size;
    expect(size(layOutCard(words))).toBeGreaterThan(size(layOutCard(words, view)));
  });
});

describe('what cards are made of', () => {
  it('is a view that the scene has, on a sheet that scenes know', () => {
    for (const name of story.sceneNames) {
      const { card, scene } = story.scene(name, story.defaultLanguage);
      if (card !== undefined) expect(scene.views, name).toContain(card);
    }
    expect(viewFrame.width).toBeGreaterThanOrEqual(320);
    expect(viewFrame.height).toBeGreaterThanOrEqual(300);
  });

  it('is told in whole sentences, as many as fit', () => {
    const text = 'One is here. Two are there! About 1.5 of them? “Four” is said.';
    expect(sentences(text, 5)).toBe('One is here.');
    expect(sentences(text, 30)).toBe('One is here. Two are there!');
    expect(sentences(text, 1000)).toBe(text);
  });
});

describe('the letters of a card', () => {
  const face = { sans: ['sans-400', 'Noto Sans'], 'sans-bold': ['sans-600', 'Noto Sans SemiBold'] } as const;
  const buffers = (file: string): Uint8Array[] =>
    ['latin', 'ext'].map((part) => readFileSync(`src/styles/fonts/${file}-${part}.woff2`));
  beforeAll(() => png('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'));

  it.each(['sans', 'sans-bold'] as const)('are as wide as they were measured: %s', (name) => {
    const [file, family] = face[name];
    // Between two bars, so that the width is that of the letters with the air around them.
    const drawn = (text: string): number =>
      new Resvg(
        `<svg xmlns="http://www.w3.org/2000/svg" width="2000" height="200" font-family="${family}">
          <text x="20" y="100" font-size="100" font-kerning="none">I${text}I</text></svg>`,
        { font: { fontBuffers: buffers(file) } },
      ).getBBox()!.width;
    for (const text of ['Moura', 'Ménaka, 2022', 'Ɛŋɔ']) {
      const measured = textWidth(`I${text}`, name, 100);
      const apart = Math.abs(drawn(text) - drawn('') - (measured - textWidth('I', name, 100)));
      expect(apart / measured, text).toBeLessThan(0.01);
    }
  });

  it('are drawn twice alike', async () => {
    const open = `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="50" font-family="'Noto Sans'">`;
    const svg = `${open}<text y="40" font-size="40" font-weight="600">Moura</text></svg>`;
    expect(await png(svg)).toEqual(await png(svg));
    expect(await png(svg)).not.toEqual(await png(svg.replace(' font-weight="600"', '')));
  });
});
