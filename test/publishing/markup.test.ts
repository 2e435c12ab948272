import fc from 'fast-check';
import { parse, serialize, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import { elements, printInside, remove, type Element } from '../../src/publishing/markup.ts';

const body = (html: string): Element =>
  elements(parse(`<!doctype html><body>${html}`)).find(({ tagName }) => tagName === 'body')!;

/** A page as its reader meets it: spaces count once, and between blocks not at all. */
function asRead(html: string): string {
  const root = body(html);
  const tidy = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('value' in node) node.value = node.value.replace(/[ \n]+/g, ' ');
    if ('childNodes' in node) node.childNodes.forEach(tidy);
  };
  tidy(root);
  return serialize(root).replace(
    / ?(<\/?(?:p|ul|ol|li|dl|dt|dd|section|div|h2|table|tbody|tr|td|th|story-scene|header)\b[^>]*>) ?/g,
    '$1',
  );
}

const words = fc.constantFrom(
  'Moura',
  ' a & b ',
  '<5',
  ' ',
  '\n',
  'of the <b>army</b> ',
  '<a href="#s1">1</a>',
  '<sup>2</sup>',
  '<b>c</b>',
  'x<br>y',
);
const text = fc
  .array(words, { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join('').replace('<5', '&lt;5'));
const value = fc
  .constantFrom('a', 'a b', '', 'it’s "so"', 'https://a.example/b/', 'x=y', 'a&amp;b', "o'clock", '"so"said')
  .map((each) => each.replaceAll('"', '&quot;'));
const { block } = fc.letrec<{ block: string }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3 },
    fc.tuple(value, text).map(([title, inside]) => `<p title="${title}">${inside}</p>`),
    text.map((inside) => `<h2>${inside}</h2>`),
    fc
      .array(text, { maxLength: 3 })
      .map((items) => `<ul>\n${items.map((item) => `<li>${item}</li>\n`).join('')}</ul>`),
    fc.tuple(text, text).map(([term, meaning]) => `<dl><dt>${term}</dt> <dd>${meaning}</dd></dl>`),
    fc
      .array(text, { minLength: 1, maxLength: 3 })
      .map(
        (cells) =>
          `<table><tbody><tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr></tbody></table>`,
      ),
    fc
      .tuple(
        fc.constantFrom('section', 'div', 'story-scene', 'header'),
        fc.array(tie('block'), { maxLength: 3 }),
      )
      .map(([name, inside]) => `<${name}>${inside.join('\n')}</${name}>`),
    fc.tuple(tie('block'), text).map(([inside, beside]) => `<div>${inside}${beside}</div>`),
  ),
}));

describe('printing in few bytes', () => {
  it('gives what a parser reads as the same page', () => {
    fc.assert(
      fc.property(
        fc.array(block, { maxLength: 4 }).map((blocks) => blocks.join(' ')),
        (html) => {
          expect(asRead(printInside(body(html)))).toBe(asRead(html));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('leaves out quotes, spaces and ends that the standard does not ask for', () => {
    const html = '<ul> <li class="a">x</li> <li title="a b">y</li> </ul> <p>z</p>';
    expect(printInside(body(html))).toBe('<ul><li class=a>x<li title="a b">y</ul><p>z');
  });

  it('keeps the end of a paragraph before words, and in a custom element', () => {
    expect(printInside(body('<div><p>a</p>b</div><story-scene><p>c</p></story-scene>'))).toBe(
      '<div><p>a</p>b</div><story-scene><p>c</p></story-scene>',
    );
  });

  it('keeps the pictures of a page whole', () => {
    const svg = '<svg viewBox="0 0 3 4"><path d="m0 0l1 1"/><g><text x="1">a  b</text></g></svg>';
    expect(printInside(body(svg))).toBe(
      '<svg viewBox="0 0 3 4"><path d="m0 0l1 1"></path><g><text x=1>a b</text></g></svg>',
    );
  });
});

it('an element is taken out, and its neighbours stay', () => {
  const root = body('<p>a</p><p class="b">b</p><p>c</p>');
  remove(elements(root)[1]!);
  expect(printInside(root)).toBe('<p>a<p>c');
});
