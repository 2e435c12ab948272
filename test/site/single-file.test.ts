import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import { parse, serialize } from 'parse5';
import { describe, expect, it } from 'vitest';
import { files, open, read, singleFile } from './built.ts';

const budgets = JSON.parse(readFileSync('test/budgets.json', 'utf8'));
const text = read(singleFile);
const file = asRead(text);
const plain = open('plain/index.html');
const about = open('about/index.html');

/** A document as browsers read it: the file leaves out ends of elements that linkedom alone would miss. */
function asRead(html: string): Document {
  return parseHTML(serialize(parse(html))).document as unknown as Document;
}

const wordsOf = (element: Element): string => element.textContent.replace(/\s+/g, ' ').trim();
const texts = (document: Document, selector: string): string[] =>
  [...document.querySelectorAll(selector)].map(wordsOf);

/** The words of the light edition: not its pictures and tables, and not its ways to other pages. */
function prose(document: Document): string[] {
  const all = document.querySelectorAll('main :is(h1, h2, h3, p, li)');
  return [...all].filter((part) => !part.closest('.edition, details, #about, .passed-on')).map(wordsOf);
}

/** What the file's script would make of what is packed, as elements. */
function unpacked(): Element {
  const [line, ...tags] = inflateSync(Buffer.from(file.getElementById('packed')!.textContent, 'base64'))
    .toString()
    .split('\n');
  const markup = line!.replace(/\t(\d+)\t/g, (_, number: string) => tags[Number(number)]!);
  return asRead(`<!doctype html><body>${markup}`).body;
}

/** Lines that are equal where two pictures are, but for what only scripts and tests read. */
function drawing(svg: Element): string[] {
  return [svg, ...svg.querySelectorAll('*')].map((mark) => {
    const attributes = [...mark.attributes]
      .filter(({ name }) => !name.startsWith('data-') && name !== 'xmlns')
      .map(({ name, value }) => `${name}=${value}`);
    return [mark.localName, ...attributes.toSorted(), mark.children.length > 0 ? '' : mark.textContent].join(
      ' ',
    );
  });
}

describe('the story in one file', () => {
  it('is small enough for messaging apps', () => {
    expect(files).toContain(singleFile);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(budgets.singleFile);
  });

  it('is well-formed in the eyes of a strict parser', () => {
    const errors: string[] = [];
    parse(text, {
      onParseError: ({ code, startLine, startCol }) => errors.push(`${code} ${startLine}:${startCol}`),
    });
    expect(errors).toEqual([]);
  });

  it('asks for nothing: no element and no style of it loads anything', () => {
    const packed = file.getElementById('packed')!.textContent;
    expect(packed.length).toBeGreaterThan(10_000);
    expect(text.replace(packed, '')).not.toMatch(
      /<(link|img|image|iframe|object|use)\b|\b(src|srcset|data-src)=|url\(|@import/,
    );
    expect([...file.querySelectorAll('script')].map((script) => script.getAttribute('type'))).toEqual([
      'text/plain',
      null,
    ]);
  });

  it('leads nowhere but to places of its own and to publishers', () => {
    const links = [...file.querySelectorAll('[href]'), ...unpacked().querySelectorAll('[href]')].map((link) =>
      link.getAttribute('href')!,
    );
    const [own, out] = [links.filter((to) => to.startsWith('#')), links.filter((to) => !to.startsWith('#'))];
    expect(own.length).toBeGreaterThan(300);
    expect(out.length).toBeGreaterThan(50);
    expect(own.filter((to) => file.getElementById(to.slice(1)) === null)).toEqual([]);
    expect(out.filter((to) => !/^https?:\/\//.test(to))).toEqual([]);
    const published = [...plain.querySelectorAll('.sources a, footer a[rel]')].map((link) =>
      link.getAttribute('href'),
    );
    for (const to of published) expect(out).toContain(to);
  });

  it('gives every id once, the steps and chapters of the light edition among them, in its order', () => {
    const ids = (document: Document, selector: string): string[] =>
      [...document.querySelectorAll(selector)].map(({ id }) => id);
    const all = ids(file, '[id]');
    expect(all.length).toBe(new Set(all).size);
    const selector = 'article.chapter, section.step';
    expect(ids(file, selector).length).toBeGreaterThan(50);
    expect(ids(file, selector)).toEqual(ids(plain, selector));
  });

  it('says all that the light edition says, in its order, to be read without script', () => {
    expect(prose(plain).length).toBeGreaterThan(300);
    expect(prose(file)).toEqual(prose(plain));
    expect(texts(file, '.step time')).toEqual(texts(plain, '.step time'));
  });

  it('tells each picture in words at its step', () => {
    const steps = [...file.querySelectorAll('section.step')];
    expect(steps.map((step) => wordsOf(step.querySelector(':scope > .alternative')!))).toEqual(
      texts(plain, '.step > .alternative'),
    );
  });

  it('cites as the light edition does, number by number, and the numbers lead to the sources that have them', () => {
    const cites = [...file.querySelectorAll('article sup > a')];
    expect(cites.map(wordsOf)).toEqual(texts(plain, 'article sup > a'));
    const sources = [...file.querySelectorAll('ol.sources > li')];
    for (const cite of cites)
      expect(cite.getAttribute('href')).toBe(`#${sources[Number(wordsOf(cite)) - 1]!.id}`);
  });

  it('explains its words and names, says how it was made, what it is and of which day its facts are', () => {
    expect(texts(file, '.glossary > *')).toEqual(texts(about, '.glossary > *'));
    const terms = [...file.querySelectorAll('a.term')];
    expect(terms.length).toBe(plain.querySelectorAll('a.term').length);
    for (const term of terms)
      expect(file.getElementById(term.getAttribute('href')!.slice(1))?.closest('.glossary')).toBeTruthy();
    const [disclosure] = texts(about, 'h2 + p');
    expect(texts(file, '#about p')).toContain(disclosure);
    const asOf = wordsOf(plain.querySelector('footer p:nth-of-type(2)')!).split('. ')[0]!;
    expect(asOf).toMatch(/\d{4}$/);
    expect(texts(file, '.opening .passed-on')[0]).toContain(asOf);
  });

  it('has packed the picture of each step, mark by mark', () => {
    const pictures = [...unpacked().querySelectorAll('.still > svg')];
    const expected = [...plain.querySelectorAll('.step > .still > svg')];
    expect(pictures.length).toBe(file.querySelectorAll('section.step').length);
    expect(pictures.length).toBe(expected.length);
    pictures.forEach((picture, index) => expect(drawing(picture)).toEqual(drawing(expected[index]!)));
  });

  it('has packed the tables of each scene, cell by cell, or says that it has not', () => {
    const cells = (root: ParentNode): string[] => [...root.querySelectorAll('caption, th, td')].map(wordsOf);
    const packed = unpacked();
    const scenes = packed.querySelectorAll('details.figures').length;
    if (scenes === 0) {
      expect(texts(file, '.passed-on')[0]).toMatch(/tables of figures are left out to/);
    } else {
      expect(scenes).toBe(plain.querySelectorAll('story-scene').length);
      expect(cells(packed)).toEqual(cells(plain.querySelector('main')!));
      expect(texts(file, '.passed-on')[0]).not.toMatch(/left out to/);
    }
  });
});
