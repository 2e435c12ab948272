import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { embedPages, files, open, plainPages, read, storyPages, target, transferSize } from './built.ts';

const budgets = JSON.parse(readFileSync('test/budgets.json', 'utf8'));

const sum = (names: readonly string[]): number =>
  names.reduce((total, name) => total + transferSize(name), 0);

/** What a page loads before its reader scrolls: its style sheets, its fonts for Latin letters, its scripts. */
function parts(page: string) {
  const document = open(page);
  const at = (selector: string, attribute: string): string[] =>
    [...document.querySelectorAll(selector)].map((element) =>
      target(page, element.getAttribute(attribute)!)!,
    );
  return {
    html: [page],
    css: at('link[rel="stylesheet"]', 'href'),
    fonts: files.filter((file) => /-latin\..*woff2$/.test(file)),
    script: at('script[src]', 'src'),
  };
}

describe.each(storyPages)('%s before its reader scrolls', (page) => {
  const loaded = parts(page);

  it.each(Object.entries(loaded))('keeps its %s within budget', (kind, names) => {
    expect(names.length).toBeGreaterThan(0);
    expect(sum(names)).toBeLessThanOrEqual(budgets.beforeScroll[kind]);
  });

  it('is within budget in all, with the poster of its first scene', () => {
    const poster = target(page, open(page).querySelector('.poster img')!.getAttribute('src')!)!;
    expect(sum([...Object.values(loaded).flat(), poster])).toBeLessThanOrEqual(budgets.beforeScroll.all);
  });

  it('holds few enough elements', () => {
    expect(open(page).querySelectorAll('*').length).toBeLessThanOrEqual(budgets.elementsBeforeLive);
  });
});

describe('the whole story', () => {
  it('keeps its scripts within budget, and all of it', () => {
    const { html, css, fonts } = parts('index.html');
    // What is for frames, and for the pages around them, is no part of it.
    const script = files.filter((file) => file.endsWith('.js') && !/^embed(-host)?\.js$/.test(file));
    const data = files.filter((file) => file.startsWith('scenes/'));
    expect(sum(script)).toBeLessThanOrEqual(budgets.wholeStory.script);
    expect(sum([...html, ...css, ...fonts, ...script, ...data])).toBeLessThanOrEqual(budgets.wholeStory.all);
  });

  it.each(files.filter((file) => file.startsWith('figures/')))('%s is a light picture', (still) => {
    expect(transferSize(still)).toBeLessThanOrEqual(budgets.still);
    expect(read(still).match(/<\w/g)!.length).toBeLessThanOrEqual(budgets.elementsInScene);
  });

  it.each(files.filter((file) => file.startsWith('pictures/')))('%s is light enough to be passed on', (picture) => {
    expect(transferSize(picture)).toBeLessThanOrEqual(budgets.picture);
  });

  it.each(files.filter((file) => file.startsWith('scenes/')))('%s is a light file', (data) => {
    expect(transferSize(data)).toBeLessThanOrEqual(budgets.sceneData);
  });
});

describe('the light edition', () => {
  it.each(plainPages.filter((page) => page !== 'plain/index.html'))('%s fits a metered phone', (page) => {
    const { html, css } = parts(page);
    expect(sum([...html, ...css])).toBeLessThanOrEqual(budgets.plainChapter);
  });
});

describe('embeds', () => {
  it.each(embedPages)('%s is a light guest, with its first picture', (page) => {
    const { html, css, script } = parts(page);
    const first = target(page, open(page).querySelector('[data-still]')!.getAttribute('src')!)!;
    expect(sum([...html, ...css, ...script, first])).toBeLessThanOrEqual(budgets.embed);
    for (const sheet of css) expect(read(sheet)).not.toContain('@font-face');
  });
});
