import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { refresh } from '../../src/publishing/package/release.ts';
import { fileOf } from '../../src/publishing/stamp/present.ts';
import { stamp } from '../../src/publishing/stamp/stamp.ts';
import type { RecordedPage, StoryRecord } from '../../src/story/record-shape.ts';
import { jsonErrors, jsonSchema, xmlErrors, xmlTexts } from '../schemas/schemas.ts';
import { dist, files, open, pages, read, singleFile } from './built.ts';
import { copyOf, site } from './stamped.ts';

const record: StoryRecord = JSON.parse(read('story.json'));
const budgets = JSON.parse(readFileSync('test/budgets.json', 'utf8'));

const copy = copyOf(dist);
const original = copy.bytes();
stamp(copy.folder, site);
const stamped = copy.bytes();

const documents = new Map<string, Document>();
/** A page of the stamped folder. */
function page(file: string): Document {
  const known = documents.get(file) ?? (parseHTML(copy.read(file)).document as unknown as Document);
  documents.set(file, known);
  return known;
}
const texts = (document: ParentNode, selector: string): string[] =>
  [...document.querySelectorAll(selector)].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
const pagesOf = (...kinds: RecordedPage['kind'][]): (readonly [string, RecordedPage])[] =>
  record.pages
    .filter((each) => kinds.includes(each.kind) && stamped.has(fileOf(each.address)))
    .map((each) => [fileOf(each.address), each] as const);

describe('the record in the built folder', () => {
  it('has the shape that stands beside it', () => {
    expect(jsonErrors(JSON.parse(read(record.$schema)), record)).toEqual([]);
  });

  it('names every page that readers may find, by the heading and the description that it has', () => {
    const found = pages.filter(
      (file) => !open(file).querySelector('meta[name="robots"][content*="noindex"]'),
    );
    const recorded = record.pages.map(({ address }) => fileOf(address));
    expect(found.filter((file) => !recorded.includes(file))).toEqual([]);
    expect(recorded.filter((file) => !pages.includes(file))).toEqual([]);
    for (const { address, title, description, language } of record.pages) {
      const document = open(fileOf(address));
      expect([fileOf(address), texts(document, 'h1')]).toEqual([fileOf(address), [title]]);
      expect(document.querySelector('meta[name="description"]')?.getAttribute('content')).toBe(description);
      expect(document.documentElement.lang).toBe(language);
    }
  });

  it('names its tables as files of the folder', () => {
    expect(record.tables.length).toBeGreaterThan(20);
    expect(record.tables.filter(({ csv }) => !files.includes(csv))).toEqual([]);
  });
});

describe('the built folder before it is stamped', () => {
  it.each(pages)('%s says nothing that depends on where it stands', (file) => {
    const selector =
      'link[rel="canonical"], link[rel="alternate"], meta[property], meta[name^="twitter:"], script[type="application/ld+json"]';
    expect(open(file).querySelectorAll(selector).length).toBe(0);
  });

  it('has no sitemap and no feeds', () => {
    expect(files.filter((file) => /^(sitemap|feed|oembed)/.test(file))).toEqual([]);
  });
});

describe('stamping', () => {
  it('twice changes nothing more, and says so', () => {
    expect(stamp(copy.folder, site)).toMatchObject({ written: [], removed: [] });
    expect(copy.bytes()).toEqual(stamped);
  });

  it('for another address is as if there had never been the first', () => {
    const other = copyOf(dist);
    stamp(other.folder, 'http://a.example/');
    expect(other.bytes()).not.toEqual(stamped);
    stamp(other.folder, site);
    expect(other.bytes()).toEqual(stamped);
  });

  it('is undone without a trace, file by file as it was built', () => {
    const other = copyOf(dist);
    const { written } = stamp(other.folder, site);
    const undone = stamp(other.folder, undefined);
    expect(other.bytes()).toEqual(original);
    expect([...undone.written, ...undone.removed].toSorted()).toEqual(written);
  });

  it('tells which files are no longer what they were', () => {
    const changed = [...stamped]
      .filter(([file, bytes]) => original.get(file) !== bytes)
      .map(([file]) => file);
    const other = copyOf(dist);
    expect(stamp(other.folder, site).written).toEqual(changed.toSorted());
  });

  it('gives the same bytes as a command, in another time zone and language', () => {
    const other = copyOf(dist);
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['src/publishing/newsroom.ts', 'stamp', '--site', site.slice(0, -1), other.folder],
      {
        env: { ...process.env, TZ: 'Asia/Tokyo', LANG: 'fr_FR.UTF-8', LC_ALL: 'fr_FR.UTF-8' },
        encoding: 'utf8',
      },
    );
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain(site);
    // The command also brings the list of files up to date.
    const twin = copyOf(copy.folder);
    refresh(twin.folder);
    const [these, those] = [other.bytes(), twin.bytes()];
    expect([...these.keys()]).toEqual([...those.keys()]);
    expect([...these].filter(([file, bytes]) => those.get(file) !== bytes).map(([file]) => file)).toEqual([]);
  });

  it.each([
    [['stamp', '--site', 'example.org', dist], 'Write the whole address'],
    [['stamp', '--site', site, join(dist, 'data')], 'holds no story.json'],
    [['stamp', dist], 'Say where the folder will stand'],
    [['stump'], 'There is no command "stump"'],
  ])('%j is refused in plain words', (words, why) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['src/publishing/newsroom.ts', ...words], {
      encoding: 'utf8',
    });
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain(why);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});

/** Every address below the site's that a file names, without the places in pages that some lead to. */
function ownAddresses(file: string): string[] {
  return [...copy.read(file).matchAll(/https:\/\/example\.org\/[^\s"'<>\]]*/g)].map(([address]) =>
    address.replace(/(\\|&quot;).*/, '').replace(/[?#].*/, ''),
  );
}

describe('a stamped folder', () => {
  it('names no address of its own that leads to nothing', () => {
    const all = [...stamped.keys()].filter((file) => /\.(html|xml|json)$/.test(file)).flatMap(ownAddresses);
    const own = [...new Set(all)];
    expect(own.length).toBeGreaterThan(100);
    expect(own.filter((address) => !address.startsWith(site))).toEqual([]);
    expect(own.filter((address) => !stamped.has(fileOf(address.slice(site.length) || './')))).toEqual([]);
  });

  it('tells of each page where it is listed and how it looks where it is linked to', () => {
    for (const [file, { canonical }] of pagesOf(
      'story',
      'chapter',
      'plain-chapter',
      'table',
      'about',
      'embed',
    )) {
      const head = page(file).head;
      expect(head.querySelector('link[rel="canonical"]')?.getAttribute('href')).toBe(
        new URL(canonical, site).href,
      );
      expect(head.querySelectorAll('meta[property="og:title"], meta[property="og:image"]').length).toBe(2);
    }
  });

  it('costs whoever reads the story little, and whoever reads it light less', () => {
    const weight = (folder: string, file: string): number =>
      brotliCompressSync(readFileSync(join(folder, file))).length;
    const size = (file: string): number => weight(copy.folder, file) - weight(dist, file);
    expect(size('index.html')).toBeLessThanOrEqual(budgets.stamp.story);
    expect(size('plain/moura/index.html')).toBeLessThanOrEqual(budgets.stamp.plain);
  });

  it('leaves the file that is passed on as it is', () => {
    expect(stamped.get(singleFile)).toBe(original.get(singleFile));
  });
});

const structured = (file: string) =>
  JSON.parse(page(file).querySelector('script[type="application/ld+json"]')!.textContent);

describe('structured data', () => {
  it.each(pagesOf('story', 'chapter'))('of %s agrees with what its readers see', (file, { kind, of }) => {
    const article = structured(file);
    const document = page(file);
    expect(jsonErrors(jsonSchema('structured-data'), article)).toEqual([]);
    expect(texts(document, 'h1')).toEqual([article.headline]);
    expect(texts(document, '.standfirst')[0]).toBe(article.description);
    const day = (date: string): string =>
      new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date));
    expect(texts(document, 'footer p').join(' ')).toContain(`Published ${day(article.datePublished)}`);
    expect(document.querySelector('footer a[rel="license"]')?.getAttribute('href')).toBe(article.license);
    if (kind === 'story') {
      expect(texts(document, '.byline')[0]).toContain(article.author.name);
      expect(article.hasPart.map(({ headline }: { headline: string }) => headline)).toEqual(
        texts(document, 'article.chapter h2[id$="-title"]'),
      );
    } else {
      expect(texts(document, '.endnotes .sources cite')).toEqual(
        article.citation.map(({ name }: { name: string }) => name.replace(/\s+/g, ' ').trim()),
      );
    }
    const log = page(stamped.has('corrections/index.html') ? 'corrections/index.html' : 'about/index.html');
    const wrong = record.corrections.filter(
      ({ kind: change, chapter }) => change !== 'update' && (kind === 'story' || chapter === of),
    );
    expect((article.correction ?? []).length).toBe(wrong.length);
    for (const { why } of wrong) expect(log.body.textContent).toContain(why['en']);
  });

  it.each(pagesOf('table'))('of %s agrees with what its readers see', (file, { of }) => {
    const data = structured(file);
    const document = page(file);
    expect(jsonErrors(jsonSchema('structured-data'), data)).toEqual([]);
    expect(texts(document, 'caption')).toEqual([data.name]);
    expect(data.distribution.contentUrl).toBe(`${site}data/${of}.csv`);
    expect(texts(document, 'main > article').join(' ')).toContain(data.license.name);
    const columns = data.variableMeasured.map((column: { name: string; unitText?: string }) =>
      column.unitText ? `${column.name} (${column.unitText})` : column.name,
    );
    const heads = texts(document, 'thead th');
    expect(columns.filter((column: string) => !heads.includes(column))).toEqual([]);
    expect(texts(document, '.sources cite')).toEqual(data.citation.map(({ name }: { name: string }) => name));
  });
});

describe('the files that are written beside the pages', () => {
  it('are valid by their specifications', () => {
    expect(xmlErrors('sitemap', copy.read('sitemap.xml'))).toEqual([]);
    expect(xmlErrors('rss', copy.read('feed.en.rss.xml'))).toEqual([]);
    expect(xmlErrors('atom', copy.read('feed.en.atom.xml'))).toEqual([]);
    expect(jsonErrors(jsonSchema('json-feed'), JSON.parse(copy.read('feed.en.json')))).toEqual([]);
    const described = copy.files().filter((file) => file.startsWith('oembed/'));
    expect(described.length).toBe(pagesOf('story', 'chapter', 'embed').length);
    for (const file of described)
      expect([file, jsonErrors(jsonSchema('oembed'), JSON.parse(copy.read(file)))]).toEqual([file, []]);
  });

  it('would not be, with a mistake', () => {
    const rss = copy.read('feed.en.rss.xml');
    expect(xmlErrors('rss', rss.replace('GMT</pubDate>', '</pubDate>'))).not.toEqual([]);
    expect(
      xmlErrors('atom', copy.read('feed.en.atom.xml').replace(/<updated>.*?<\/updated>/, '')),
    ).not.toEqual([]);
    expect(xmlErrors('sitemap', copy.read('sitemap.xml').replace(/<loc>/, '<loc>../'))).not.toEqual([]);
    expect(
      jsonErrors(jsonSchema('structured-data'), { ...structured('index.html'), headline: '' }),
    ).not.toEqual([]);
  });

  it('list the pages that stand for themselves, and none that is kept from search engines', () => {
    const listed = xmlTexts(copy.read('sitemap.xml'), '//s:loc', {
      s: 'http://www.sitemaps.org/schemas/sitemap/0.9',
    });
    expect(listed).toEqual(
      expect.arrayContaining([site, `${site}about/`, `${site}data/moura-counts/`, `${site}sources/`]),
    );
    expect(listed.filter((address) => /\/(embed|plain|chapters)\//.test(address))).toEqual([]);
  });

  it.each(pagesOf('plain-chapter'))('hold every word of %s that is prose, in its order', (file, { of }) => {
    const { items } = JSON.parse(copy.read('feed.en.json'));
    const item = items.find(({ url }: { url: string }) => url.endsWith(`/chapters/${of}/`));
    const told = parseHTML(`<!doctype html><body>${item.content_html}`).document;
    const words = texts(
      page(file),
      'article.chapter :is(.words p, .alternative), article.chapter > p:not(.end), .sources li',
    );
    expect(words.length).toBeGreaterThan(20);
    // Numbers of sources stand in brackets, since no style sheet raises them.
    const all = texts(told as unknown as Document, 'p, li').map((text) => text.replace(/\[(\d+)\]/g, '$1'));
    let from = 0;
    for (const each of words) {
      const at = all.indexOf(each, from);
      expect([each, at >= from]).toEqual([each, true]);
      from = at + 1;
    }
    expect(item.content_html).not.toMatch(
      /<(?!\/?(?:a|b|cite|dd|del|dl|dt|em|h2|h3|i|ins|li|ol|p|span|strong|sub|sup|ul)\b)|\s(?:class|id|style|data-\w+)=/,
    );
  });
});
