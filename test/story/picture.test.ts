import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stillFrames } from '../../src/stage/frame.ts';
import type { GroupMark, Mark, TextMark } from '../../src/stage/mark.ts';
import { layOut, pictureOf, shortened, type Picture, type PictureWords } from '../../src/story/picture.ts';
import { site } from '../../src/story/site.ts';
import { allRoles } from '../../src/tokens.ts';
import { boxOf, everyMark, overlap, texts } from '../scenes/boxes.ts';

const story = await site();
const margin = 16;

const viewOf = ({ marks }: Picture): GroupMark =>
  marks.find((mark): mark is GroupMark => mark.kind === 'group' && mark.key === 'picture/view')!;

/** What a picture says in one of its parts: its lines, one after the other. */
function said(marks: readonly Mark[], part: string): string {
  return texts(marks)
    .filter(({ key }) => key.startsWith(`picture/${part}/`))
    .map(({ text }) => text)
    .join(' ');
}

/** Holds that all words around the view are on the sheet, clear of its edges, of the view and of one another. */
function expectOrder(picture: Picture): void {
  const { width, height } = picture.frame;
  const { x, y } = viewOf(picture);
  const view = {
    left: x,
    right: x + stillFrames.narrow.width,
    top: y,
    bottom: y + stillFrames.narrow.height,
  };
  expect(view.left).toBeGreaterThanOrEqual(margin);
  expect(view.right).toBeLessThanOrEqual(width - margin);
  const around = picture.marks.filter((mark): mark is TextMark => mark.kind === 'text');
  const boxes = around.map((mark) => ({ mark, box: boxOf(mark) }));
  for (const { mark, box } of boxes) {
    expect(mark.size).toBeGreaterThanOrEqual(12);
    expect(box.left, mark.key).toBeGreaterThanOrEqual(margin);
    expect(box.right, mark.key).toBeLessThanOrEqual(width - margin);
    expect(box.top, mark.key).toBeGreaterThanOrEqual(margin);
    expect(box.bottom, mark.key).toBeLessThanOrEqual(height - margin);
    expect(overlap(box, view), `${mark.key} lies on the view`).toBe(false);
    const under = boxes.find((other) => other.mark !== mark && overlap(box, other.box));
    expect(under?.mark.key, `lies under ${mark.key}`).toBeUndefined();
  }
}

describe.each(story.sceneNames)('pictures of %s', (name) => {
  const { scene } = story.scene(name, 'en');
  const words = story.library.words.get('en')!.get(name)!;

  it.each(scene.views)('%s has every word in its place', (view) => {
    const picture = pictureOf(story, name, view, 'en');
    expectOrder(picture);
    expect(said(picture.marks, 'title')).toBe(words.title);
    expect(said(picture.marks, 'measure')).toBe(words.measure);
    expect(said(picture.marks, 'when')).toMatch(/\d{4}/);
    expect(
      texts(picture.marks).filter(({ key }) => key.startsWith('picture/sources/')).length,
    ).toBeLessThanOrEqual(3);
  });

  it('draw marks with keys of their own and roles that can be painted', () => {
    for (const view of scene.views) {
      const marks = everyMark(pictureOf(story, name, view, 'en').marks);
      expect(new Set(marks.map(({ key }) => key)).size).toBe(marks.length);
      expect(Object.keys(allRoles(story.library.actors))).toEqual(
        expect.arrayContaining([...new Set(marks.map(({ role }) => role))]),
      );
    }
  });
});

const word = fc.string({ unit: fc.constantFrom(...'aeilmnorstuwWé'), minLength: 1, maxLength: 14 });
const sentence = (most: number) =>
  fc.array(word, { minLength: 1, maxLength: most }).map((list) => list.join(' '));
const sourcesOf = (publishers: readonly string[]): PictureWords['sources'] => ({
  count: publishers.length,
  line: (shown) => `S: ${publishers.slice(0, shown).join('; ')} + ${publishers.length - shown}`,
});
const anyWords: fc.Arbitrary<PictureWords> = fc.record({
  title: sentence(25),
  measure: sentence(40),
  when: fc.option(sentence(4), { nil: undefined }),
  sources: fc.array(sentence(5), { minLength: 1, maxLength: 40 }).map(sourcesOf),
  map: fc.option(sentence(12), { nil: undefined }),
  imprint: sentence(12),
});

describe('a picture', () => {
  it('has room for any words, in any language', () => {
    fc.assert(
      fc.property(anyWords, (words) => expectOrder(layOut([], words))),
      { numRuns: 300 },
    );
  });

  it('names as many publishers as its lines for them hold, and says how many more there are', () => {
    const names = Array.from({ length: 30 }, (_, index) => `Publisher ${index}`);
    const line = shortened(sourcesOf(names), 12);
    const shown = names.filter((one) => line.includes(`${one};`) || line.includes(`${one} +`));
    expect(shown.length).toBeGreaterThan(8);
    expect(shown.length).toBeLessThan(30);
    expect(line).toMatch(new RegExp(`\\+ ${30 - shown.length}$`));
    expect(shortened(sourcesOf(names.slice(0, 5)), 12)).toMatch(/Publisher 4 \+ 0$/);
    expect(shortened(sourcesOf(['A very long name of a publisher '.repeat(12)]), 12)).toContain(
      'A very long name',
    );
  });

  it('hides what its view draws beyond its own edges, as its own file would', () => {
    const beyond: Mark = {
      kind: 'rect',
      key: 'land',
      role: 'land',
      x: -500,
      y: -500,
      width: 2000,
      height: 2000,
    };
    const picture = layOut([beyond], fc.sample(anyWords, 1)[0]!);
    const { x, y } = viewOf(picture);
    const plates = picture.marks.slice(picture.marks.findIndex(({ key }) => key === 'picture/view') + 1);
    const covered = (px: number, py: number): boolean =>
      plates.some(
        (mark) =>
          mark.kind === 'rect' &&
          mark.role === 'sheet' &&
          px >= mark.x &&
          px < mark.x + mark.width &&
          py >= mark.y &&
          py < mark.y + mark.height,
      );
    const { width, height } = stillFrames.narrow;
    const wrong: string[] = [];
    for (let px = 0.5; px < picture.frame.width; px += 3) {
      for (let py = 0.5; py < picture.frame.height; py += 3) {
        const around = px < x || px > x + width || py < y || py > y + height;
        if (covered(px, py) !== around) wrong.push(`${px}, ${py}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});
