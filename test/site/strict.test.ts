import { readdirSync } from 'node:fs';
import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { addresses, files, open, pages, read, target } from './built.ts';

const idsOfPages = new Map<string, ReadonlySet<string>>();

/** The ids of a page, gathered once: thousands of links lead to them. */
function idsOf(page: string): ReadonlySet<string> {
  const known = idsOfPages.get(page) ?? new Set([...open(page).querySelectorAll('[id]')].map(({ id }) => id));
  idsOfPages.set(page, known);
  return known;
}

const chapters = readdirSync('content/chapters/en').map((name) => name.replace('.mdx', ''));

describe('the built folder', () => {
  it('holds the pages that were promised', () => {
    expect(pages).toEqual(
      expect.arrayContaining([
        'index.html',
        'plain/index.html',
        ...chapters.flatMap((slug) => [`chapters/${slug}/index.html`, `plain/${slug}/index.html`]),
        'sources/index.html',
        'about/index.html',
        'data/moura-counts/index.html',
      ]),
    );
    expect(files).toEqual(
      expect.arrayContaining(['data/moura-counts.csv', 'figures/the-count/all.wide.dark.svg']),
    );
  });

  it('holds nothing that is for editors alone', () => {
    expect(files.filter((file) => file.includes('storyboard'))).toEqual([]);
    const texts = files.filter((file) => /\.(html|js|css|json)$/.test(file));
    expect(texts.length).toBeGreaterThan(pages.length);
    expect(texts.filter((file) => /storyboard|story-outlines|\?debug/i.test(read(file)))).toEqual([]);
  });

  it('asks of nobody what two files with the same bytes are', () => {
    const texts = files.filter((file) => /_astro|scenes\//.test(file)).map(read);
    expect(new Set(texts).size).toBe(texts.length);
  });
});

describe.each(pages)('%s', (page) => {
  const document = open(page);

  it('holds no inline code: no script, no style, no handler', () => {
    const scripts = [...document.querySelectorAll('script')].filter((script) => !script.getAttribute('src'));
    expect(scripts.map((script) => script.textContent)).toEqual([]);
    expect(document.querySelectorAll('style, [style], link[href^="data:"], img[src^="data:"]').length).toBe(
      0,
    );
    const handlers = [...document.querySelectorAll('*')].flatMap((element) =>
      [...element.attributes].map(({ name }) => name).filter((name) => name.startsWith('on')),
    );
    expect(handlers).toEqual([]);
  });

  it('works wherever the folder is put: every address is relative, and leads to a file of the folder', () => {
    const own = addresses(document).filter(({ address }) => !/^https?:/.test(address));
    expect(own.length).toBeGreaterThan(3);
    expect(own.filter(({ address }) => address.startsWith('/')).map(({ address }) => address)).toEqual([]);
    const lost = own
      .filter(({ address }) => !files.includes(target(page, address)!))
      .map(({ address }) => address);
    expect(lost).toEqual([]);
  });

  it('asks nothing of another host; links out are links, not loads', () => {
    const out = addresses(document).filter(({ address }) => /^https?:|^\/\//.test(address));
    expect(out.filter(({ element }) => element.localName !== 'a').map(({ address }) => address)).toEqual([]);
  });

  it('gives every id once, and every link into a page an id to lead to', () => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids.length).toBe(new Set(ids).size);
    const lost = addresses(document)
      .filter(({ address }) => !/^https?:/.test(address) && address.includes('#'))
      .filter(({ address }) => !idsOf(target(page, address)!).has(address.split('#')[1]!))
      .map(({ address }) => address);
    expect(lost).toEqual([]);
  });

  it('has a language, a title, a description, one main heading and no skipped level', () => {
    expect(document.documentElement.getAttribute('lang')).toBe('en');
    expect(document.querySelector('title')?.textContent).not.toBe('');
    expect(document.querySelector('meta[name="description"]')?.getAttribute('content')).not.toBe('');
    const levels = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ localName }) =>
      Number(localName[1]),
    );
    expect(levels.filter((level) => level === 1)).toEqual([1]);
    levels.forEach((level, index) => expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1));
  });

  it('is well-formed in the eyes of a strict parser', () => {
    const errors: string[] = [];
    parse(read(page), {
      onParseError: ({ code, startLine, startCol }) => errors.push(`${code} ${startLine}:${startCol}`),
    });
    expect(errors).toEqual([]);
  });
});

describe('style sheets and scripts', () => {
  const css = files.filter((file) => file.endsWith('.css'));
  const js = files.filter((file) => file.endsWith('.js'));

  it.each(css)('%s names only neighbours', (file) => {
    for (const [, address] of read(file).matchAll(/url\(["']?([^"')]+)/g)) {
      expect(address).toMatch(/^\.\//);
      expect(files).toContain(target(file, address!));
    }
  });

  it.each(css)('%s never sizes anything by dvh', (file) => {
    expect(read(file)).not.toMatch(/\ddvh/);
  });

  it.each(js)('%s brings no Zod, no Intl, no storage, no eval, and names no other host', (file) => {
    expect(read(file)).not.toMatch(
      /\bZod|\bIntl\.|localStorage|sessionStorage|document\.cookie|\beval\(|new Function/,
    );
    expect(read(file).replaceAll('http://www.w3.org/', '')).not.toMatch(/https?:\/\//);
  });
});
