import { wcagContrast } from 'culori';
import { describe, expect, it } from 'vitest';
import type { Media, Page } from '../browsers/driver.ts';
import { openStory } from '../browsers/story.ts';
import { inEveryBrowser } from '../browsers/suite.ts';
import { desktop, phone, served } from './served.ts';

/** Colours as a page has them at last: what is drawn, and what it is drawn on. */
interface Pair {
  readonly what: string;
  readonly colour: string;
  readonly ground: string;
}

/** The letters and lines of the scene that is live, each with the paper under it. */
const inTheScene = (name: string): Pair[] => {
  const scene = document.querySelector(`story-scene[data-scene="${name}"]`)!;
  const ground = getComputedStyle(scene.querySelector('.stage')!).backgroundColor;
  return [...scene.querySelectorAll('svg[data-stage] text, svg[data-stage] line, svg[data-stage] path')].map(
    (mark) => {
      const { fill, stroke } = getComputedStyle(mark);
      const colour = mark.localName === 'text' || stroke === 'none' ? fill : stroke;
      return { what: `${mark.localName}.${mark.getAttribute('class')}`, colour, ground };
    },
  );
};

/** What stands on the page itself: words, links, the rail, a line of a table, and the ring around what has focus. */
const onThePage = (): Pair[] => {
  const canvas = document.createElement('p');
  canvas.style.backgroundColor = getComputedStyle(document.documentElement).backgroundColor;
  document.body.append(canvas);
  const ground = getComputedStyle(canvas).backgroundColor;
  canvas.remove();
  const look = (
    what: string,
    selector: string,
    property: 'color' | 'stroke' | 'borderBottomColor' | 'outlineColor',
  ) => {
    const element = document.querySelector<HTMLElement>(selector)!;
    if (property === 'outlineColor') element.focus();
    return { what, colour: getComputedStyle(element)[property], ground };
  };
  return [
    look('words', '.words p', 'color'),
    look('quiet words', 'p.measure', 'color'),
    look('a link', '.source a', 'color'),
    look('the rail', '.rail .track', 'stroke'),
    look('a line of a table', 'td', 'borderBottomColor'),
    look('the ring of focus', '.contents summary', 'outlineColor'),
  ];
};

const pale = (pairs: readonly Pair[], least: number): string[] =>
  pairs
    .filter(({ colour, ground }) => wcagContrast(colour, ground) < least)
    .map(({ what, colour, ground }) => `${what}: ${colour} on ${ground}`);

inEveryBrowser(
  'a reader who needs more contrast',
  (browser) => {
    const site = served();

    async function read(media: Media, device: object = desktop): Promise<Page> {
      const page = await browser().page({ ...desktop, ...device, ...media });
      const story = await openStory(page, `${site().url}chapters/moura/`);
      await story.scrollTo('moura-mali', { jump: true });
      await story.settled('five-days', { view: 'mali' });
      // From the keyboard, so that the ring shows.
      await page.press('Tab');
      return page;
    }

    describe.each([false, true])('dark: %s', (dark) => {
      it.each([desktop, phone])('with colours of their own, at $width px', async (device) => {
        const page = await read({ dark, forcedColors: true }, device);
        const drawn = await page.evaluate(inTheScene, 'five-days');
        expect(drawn.length).toBeGreaterThan(8);
        expect(
          pale(
            drawn.filter(({ what }) => what.startsWith('text')),
            4.5,
          ),
        ).toEqual([]);
        // Borders of regions are there for those who know them.
        const lines = drawn.filter(({ what }) => /^(line|path)\.(?!regions|land|grid|rule)/.test(what));
        expect(lines.length).toBeGreaterThan(2);
        expect(pale(lines, 3)).toEqual([]);
        const around = await page.evaluate(onThePage);
        expect(new Set(around.map(({ ground }) => ground)).size).toBe(1);
        expect(pale(around, 4.5)).toEqual([]);
      });

      it('with colours of their own, sees stills on their own paper', async () => {
        const page = await browser().page({ ...phone, dark, forcedColors: true, script: false });
        await page.goto(`${site().url}plain/moura/`);
        const [paper, label] = await page.evaluate(() => [
          getComputedStyle(document.querySelector('.still svg')!).backgroundColor,
          getComputedStyle(document.querySelector('.still svg text')!).fill,
        ]);
        expect(wcagContrast(label!, paper!)).toBeGreaterThanOrEqual(4.5);
        expect(wcagContrast(paper!, dark ? '#161410' : '#f8f4ec')).toBeLessThan(1.01);
      });

      it('who asks for more, gets letters of 7 to 1 and lines of 4.5', async () => {
        const page = await read({ dark, moreContrast: true });
        const drawn = await page.evaluate(inTheScene, 'five-days');
        const ground = (await page.evaluate(onThePage))[0]!.ground;
        // The stage has no paper of its own here: it stands on the page's.
        const onPaper = drawn.map((pair) => ({ ...pair, ground }));
        expect(
          pale(
            onPaper.filter(({ what }) => what.startsWith('text')),
            7,
          ),
        ).toEqual([]);
        const words = await page.evaluate(onThePage);
        expect(
          pale(
            words.filter(({ what }) => what.includes('words')),
            7,
          ),
        ).toEqual([]);
        expect(pale(words, 4.5)).toEqual([]);
      });
    });
  },
  ['contrast'],
);
