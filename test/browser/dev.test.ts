import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { parse, stringify } from 'yaml';
import { escapeMarkup } from '../../src/stage/escape.ts';
import { launch, type Browser, type Page, type PageOptions } from '../browsers/driver.ts';
import { openStory, ready, type Story } from '../browsers/story.ts';
import { audit } from './audit.ts';
import { Edited } from './edited.ts';
import { desktop, phone } from './served.ts';

const chapter = 'content/chapters/en/moura.mdx';
const scene = 'src/scenes/the-count';

/** What an editor sees at a step that was so far from the top of the window. */
const look = (step: string, top: number) => {
  const stage = document.querySelector<HTMLElement>('[data-scene="the-count"]');
  const { state, settled, view } = stage?.dataset ?? {};
  const overlay = document.querySelector('vite-error-overlay')?.shadowRoot;
  return {
    live: state === 'live' && settled === 'true' ? view : undefined,
    moved: Math.abs((document.getElementById(step)?.getBoundingClientRect().top ?? Infinity) - top) > 3,
    text: document.body.innerText,
    loadedAgain: document.documentElement.dataset['opened'] !== 'here',
    graphic: stage?.querySelector('svg[data-stage]')?.textContent ?? '',
    cells: document.querySelector('tr[data-row="army"]')?.textContent ?? '',
    overlay: overlay?.querySelector('#message-content')?.textContent ?? '',
    stack: overlay?.querySelector('#stack')?.textContent ?? '',
  };
};

const engine = inject('engines').chromium;

// It is the server that is tested here, more than the page; in one browser, because each start of it takes seconds.
describe.skipIf(!engine)('npm run dev [chromium alone]', () => {
  let project: Edited;
  let mendStart: () => void;
  let url: string;
  let browser: Browser;
  let page: Page;
  let here = { step: '', top: 0 };

  beforeAll(async () => {
    project = new Edited();
    mendStart = project.edit(chapter, /^title: (.*)/m, 'title: "$1');
    [url, browser] = await Promise.all([project.start(), launch(engine!)]);
  });
  afterAll(async () => {
    await Promise.all([browser?.close(), project?.stop()]);
  });

  /** Opens a page in a window of its own. */
  async function open(path: string, device: PageOptions = phone): Promise<Story> {
    await page?.close();
    page = await browser.page(device);
    return openStory(page, url + path);
  }

  /** Opens the chapter and goes to a step, and on from there a little. */
  async function goTo(step: string): Promise<void> {
    const story = await open(`chapters/moura/#moura-${step}`);
    await story.scrollTo(`moura-${step}`);
    await story.settled('the-count', { view: step });
    const top = await page.evaluate((id) => {
      scrollBy({ top: 37, behavior: 'instant' });
      document.documentElement.dataset['opened'] = 'here';
      return document.getElementById(id)!.getBoundingClientRect().top;
    }, `moura-${step}`);
    here = { step, top };
  }

  /** Waits until the page is as expected; while it loads again, there is none to be asked. */
  async function eventually(expected: Partial<ReturnType<typeof look>>): Promise<void> {
    const compare = async () =>
      expect(await page.evaluate(look, `moura-${here.step}`, here.top)).toMatchObject(expected);
    await vi.waitFor(compare, { timeout: 10_000, interval: 30 });
  }

  /** As `eventually`, and the editor is still where she was, with the scene live at the view of that step. */
  const inPlace = (expected: Partial<ReturnType<typeof look>>): Promise<void> =>
    eventually({ ...expected, live: here.step, moved: false, overlay: '' });

  /** Waits until the words of the page are as expected, also those that are folded away. */
  const shown = (text: RegExp): Promise<void> =>
    vi.waitFor(async () => expect(await page.evaluate(() => document.body.textContent)).toMatch(text), { timeout: 10_000, interval: 30 });

  const holding = (text: string): string => expect.stringContaining(text) as string;
  const textOf = async (path: string): Promise<string> => (await fetch(url + path)).text();

  it('starts with a mistake in the content, says where it is, and shows the page when it is mended', async () => {
    const said = `${chapter}:2:8 error The quote mark that opens here is never closed.`;
    page = await browser.page(phone);
    expect(await page.goto(`${url}chapters/moura/`)).toBe(500);
    await eventually({ text: holding(said) });
    expect(project.said).toContain(said);
    mendStart();
    // The report quotes the title, too.
    await eventually({ text: expect.stringMatching(/^(?![^]*never closed)[^]*Moura/) as string });
  });

  it.each([{ ...phone, dark: false }, { ...desktop, dark: true }])(
    'has nothing that axe finds wrong on the storyboard, $width pixels wide, dark: $dark',
    async (device) => {
      for (const address of ['storyboard/', 'storyboard/votes/']) {
        const opened = await open(address, device);
        const { lines, passed } = await audit(page);
        expect(lines).toEqual([]);
        expect(passed).toBeGreaterThan(15);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
        expect(opened.errors()).toEqual([]);
      }
    },
  );

  it('outlines what decides on the view where the address asks for it, and nowhere else', async () => {
    const outlines = () => document.querySelector('story-outlines')?.shadowRoot;
    const said = () => [...(document.querySelector('story-outlines')?.shadowRoot?.querySelectorAll('li, span') ?? [])].map(({ textContent }) => textContent);
    const story = await open('chapters/moura/?debug#moura-press');
    for (const step of ['press', 'all']) {
      await story.scrollTo(`moura-${step}`);
      await story.settled('the-count', { view: step });
      const lines: unknown[] = [
        `moura-${step} · ${step}`,
        'reading line · 75 %',
        holding(`step: moura-${step} · t 0.`),
        holding(`scene: the-count · ${step} · live · `),
        holding('focus: '),
        holding('must: '),
      ];
      await vi.waitFor(async () => expect(await page.evaluate(said)).toEqual(expect.arrayContaining(lines)), { timeout: 10_000 });
    }
    expect(story.errors()).toEqual([]);
    await page.goto(`${url}chapters/moura/`);
    await ready(page);
    expect(await page.evaluate(outlines)).toBeFalsy();
  });

  it('shows words as they are saved, and the step that is open stays in its place', async () => {
    await goTo('press');
    // Long enough to move what follows by some screens.
    const mend = project.edit(chapter, /<Scene name="the-count">/, `${'Zebras came. '.repeat(400)}\n\n$&`);
    await inPlace({ text: holding('Zebras') });
    mend();
    await inPlace({ text: expect.not.stringContaining('Zebras') as string });
    const { step } = here;
    await goTo(step);
    const takeBack = project.edit(chapter, /<Step id="press".*\n\n/, '$&Okapis came. ');
    await inPlace({ text: holding('Okapis'), loadedAgain: false });
    project.edit(chapter, /^title: .*/m, 'title: Gnus in Moura');
    await inPlace({ text: holding('Gnus'), loadedAgain: false });
    takeBack();
    await inPlace({ text: expect.not.stringMatching(/Zebras|Okapis|Gnus/) as string });
  });

  it('shows new words and figures in the live graphic', async () => {
    await goTo('all');
    const mendLabel = project.edit('content/scenes/the-count.en.yaml', /reply: .*/, 'reply: Zebra');
    await inPlace({ graphic: holding('Zebra') });
    mendLabel();
    const mendCell = project.edit('content/data/moura-counts.csv', /^(army,.*,exactly),203,203/m, '$1,207,207');
    await inPlace({ graphic: holding('207'), cells: holding('207'), text: holding('207') });
    mendCell();
    await inPlace({ graphic: expect.not.stringMatching(/Zebra|207/) as string, cells: holding('203') });
  });

  it('shows where a mistake is, to those who look and to those who come, and goes on when it is mended', async () => {
    await goTo('ohchr');
    const line = project.read(chapter).split('\n').findIndex((text) => text.startsWith('<Step id="hrw"')) + 1;
    const said = `${chapter}:${line}:22 error There is no view "hrv". Did you mean "hrw"?`;
    const mend = project.edit(chapter, /view="hrw"/, 'view="hrv"');
    await eventually({ overlay: holding(said), stack: '', live: 'ohchr', moved: false });
    expect(await textOf('')).toContain(escapeMarkup(said));
    expect(await textOf('')).not.toMatch(/\n\s+at |node_modules/);
    expect(project.said).toContain(said);
    expect(project.said).not.toMatch(/\n\s+at |stack trace/i);
    expect(project.running).toBe(true);
    mend();
    await inPlace({});
  });

  it('shows every scene on the storyboard, and there too what is saved', async () => {
    await open('storyboard/the-count/');
    await shown(/Shown by\s+moura-all[^]*<Step id="all" view="all"/);
    const mend = project.edit(chapter, /<Step id="hrw" view="hrw"/, '<Step id="hrw" view="army"');
    await shown(/No step shows this view\./);
    mend();
    await shown(/^(?![^]*No step shows)[^]*Shown by/);
    const mendCell = project.edit('content/data/moura-counts.csv', /^(army,.*,exactly),203,203/m, '$1,209,209');
    await shown(/209/);
    expect(await textOf('storyboard/the-count/army.wide.dark.svg')).toContain('209');
    mendCell();
    await shown(/^(?![^]*209)[^]*Shown by/);
  });

  it('says on the storyboard what a scene lacks that is being made', async () => {
    await open('storyboard/');
    const mend = project.edit('src/scenes/registry.ts', /aftermath: (.*)\n/g, '$&  draft: $1\n');
    await shown(/In no chapter yet[^]*draft[^]*Missing in the content: scenes\/draft\.en\.yaml\./);
    expect(await textOf('storyboard/draft/')).toContain('Missing in the content: scenes/draft.en.yaml.');
    mend();
    await shown(/^(?![^]*draft)[^]*aftermath/);
  });

  it('shows what has changed in the code of a scene, live and in its stills', async () => {
    await goTo('all');
    project.edit(`${scene}/schema.ts`, /figure: .*/, "figure: 'Zebra',");
    await inPlace({ graphic: holding('Zebra') });
    project.edit(`${scene}/scene.ts`, /labels\['reply'\]/g, "'Okapi'");
    await inPlace({ graphic: holding('Okapi') });
    expect(await textOf('figures/the-count/all.svg')).toMatch(/Zebra[^]*Okapi/);
    const { headers } = await fetch(`${url}figures/the-count/all.svg`);
    expect(headers.get('content-type')).toBe('image/svg+xml');
  });

  it('shows a new chapter as soon as the story names it', async () => {
    const story = parse(project.read('content/story.yaml')) as { chapters: string[] };
    const prose = (words: string): string => `---\ntitle: Zebras\nstandfirst: A test.\n---\n\n${words}\n`;
    project.save('content/chapters/en/zebras.mdx', prose('They <Fact'));
    project.save('content/story.yaml', stringify({ ...story, chapters: [...story.chapters, 'zebras'] }));
    const served = (words: string): Promise<void> =>
      vi.waitFor(async () => expect(await textOf('chapters/zebras/')).toContain(words), { timeout: 10_000 });
    await served('zebras.mdx:6:6 error');
    project.save('content/chapters/en/zebras.mdx', prose('They graze.'));
    await served('They graze.');
    expect(await textOf('')).toContain('They graze.');
  });
});
