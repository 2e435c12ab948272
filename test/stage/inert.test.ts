import fc from 'fast-check';
import { parseHTML, DOMParser } from 'linkedom';
import { parseFragment } from 'parse5';
import { describe as suite, expect, it, vi } from 'vitest';
import { elements, textOf } from '../../src/publishing/markup.ts';
import type { Mark } from '../../src/stage/mark.ts';
import { byClass, svg } from '../../src/stage/svg.ts';
import { full } from '../full.ts';
import { scripts } from '../scripts.ts';
import { painted, type Described } from './dom.ts';

if (full) vi.setConfig({ testTimeout: 600_000 });
const numRuns = full ? 10_000 : 500;

/** Marks that show a cell's words, and that carry them wherever a scene might put them. */
function showing(words: string): Mark[] {
  const text = { kind: 'text', role: 'label', x: 1, y: 2, size: 12, face: 'sans', anchor: 'start' } as const;
  return [
    { ...text, key: 'words', text: words },
    {
      kind: 'group',
      key: 'group',
      role: 'group',
      x: 0,
      y: 0,
      k: 2,
      children: [{ ...text, key: 'inner', text: words }],
    },
    {
      kind: 'circle',
      key: words,
      role: words,
      x: 1,
      y: 2,
      r: 3,
      cell: { table: words, row: words, column: words },
    },
  ];
}

const frame = { width: 100, height: 100, em: 16, direction: 'ltr' } as const;
const print = (words: string) =>
  svg(showing(words), frame, byClass, { 'aria-label': words }, { title: words, desc: words });

interface Node {
  readonly name: string;
  readonly attributes: readonly string[];
}
/** Every element below a document, and the names of what it carries. */
const shape = (nodes: Iterable<Node>) =>
  Array.from(nodes, ({ name, attributes }) => [name, ...attributes.toSorted()].join(' '));

/** As browsers read it inside a page. */
function inPage(markup: string) {
  const found = elements(parseFragment(markup));
  const nodes = found.map(({ tagName, attrs }) => ({
    name: tagName,
    attributes: attrs.map(({ name }) => name),
  }));
  return { shape: shape(nodes), texts: found.filter(({ tagName }) => tagName === 'text').map(textOf) };
}

/** As browsers read it in a file of its own. */
function inFile(markup: string) {
  const found = [
    ...new DOMParser().parseFromString(markup, 'image/svg+xml').querySelectorAll('*'),
  ] as unknown as Element[];
  const nodes = found.map(({ localName, attributes }) => ({
    name: localName,
    attributes: [...attributes].map(({ name }) => name),
  }));
  return {
    shape: shape(nodes),
    texts: found.filter(({ localName }) => localName === 'text').map((text) => text.textContent),
  };
}

const described = (list: readonly Described[]): Described[] =>
  list.flatMap((one) => [one, ...described(one.children)]);

const words = fc
  .array(fc.oneof(fc.constantFrom(...scripts), fc.string({ maxLength: 8 })), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join(''));
/** Line ends and controls are as a parser takes them, and no cell holds the latter. */
const plain = (text: string | null) => text?.replace(/[\0-\x1f\x7f]/g, '');
const harmless = 'Moura';

suite('words of a cell', () => {
  it.each([
    ['in a picture inside a page', inPage],
    ['in a picture in a file', inFile],
  ])('stay words %s', (_, parse) => {
    const wanted = parse(print(harmless)).shape;
    fc.assert(
      fc.property(words, (text) => {
        const { shape: found, texts } = parse(print(text));
        expect(found).toEqual(wanted);
        expect(texts.map(plain)).toEqual([plain(text), plain(text)]);
      }),
      { numRuns, examples: scripts.map((script) => [script]) },
    );
  });

  it('stay words where the painter puts them', () => {
    const names = (text: string) =>
      shape(
        described(painted(showing(text))).map(({ name, attributes }) => ({
          name,
          attributes: Object.keys(attributes),
        })),
      );
    const wanted = names(harmless);
    fc.assert(
      fc.property(words, (text) => {
        expect(names(text)).toEqual(wanted);
        const [first] = painted(showing(text));
        expect(first?.text).toBe(text);
      }),
      { numRuns, examples: scripts.map((script) => [script]) },
    );
  });
});

suite('the parsers of this test', () => {
  it('see what is not escaped', () => {
    const broken = print(harmless).replaceAll(harmless, '"><img src="x" onerror="alert(1)"/>');
    expect(inPage(broken).shape.join()).toContain('img');
    expect(inFile(broken).shape.join()).toContain('img');
    expect(parseHTML(broken).document.querySelector('img')).not.toBeNull();
  });
});
