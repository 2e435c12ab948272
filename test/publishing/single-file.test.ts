import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { addressInFile, lightened } from '../../src/publishing/lightened.ts';
import { printInside } from '../../src/publishing/markup.ts';
import { pack, shareTags } from '../../src/publishing/packed.ts';
import { limit, singleFile, type Added } from '../../src/publishing/single-file.ts';

const page = (
  paragraph = '',
  table = '<td data-value="7">7</td>',
): string => `<!doctype html><html lang="en"><head>
<meta charset="utf-8"><title>The Turn · Light edition</title><link rel="icon" href="../icon.svg"></head><body>
<a class="skip" href="#main">Skip</a><main id="main"><header class="opening"><h1>The Turn</h1>
<p class="edition"><a href="../">Moving</a></p></header>
<article class="chapter" id="moura"><h2>Five days</h2><p>${paragraph}</p><story-scene data-scene="map"><div class="steps">
<section class="step" id="moura-one" data-step="one"><p class="stamp"><a href="#moura-one"><time>March</time></a></p>
<p class="alternative">A map.</p><div class="still"><svg xmlns="http://www.w3.org/2000/svg" data-still=""><path data-key="a" class="land" d="m0 0"/></svg></div></section>
</div><div class="below"><p>Note</p><details class="figures"><table><tbody><tr>${table}</tr></tbody></table>
<p><a href="../data/a.csv" download>CSV</a> · <a href="../data/a/">Data</a></p></details></div></story-scene></article>
<ol class="sources"><li id="source-un-report"><a href="https://un.example/" rel="noreferrer">Report</a><span class="remarks"></span></li></ol>
</main><footer><p><a href="../">The Turn</a> · <a href="../about/">About</a></p></footer></body></html>`;

const added: Added = {
  ids: ['about', 'term-wagner'],
  opening: (chapters) =>
    `<p class="passed-on">${chapters.map(({ id, title }) => `${id}: ${title}`).join()}.</p>`,
  withoutTables: ' No tables.',
  ending: '<section id="about"><p id="term-wagner">Wagner</p></section>',
};

const packedIn = (file: string): string =>
  inflateSync(Buffer.from(/id=packed>([^<]*)</.exec(file)![1]!, 'base64')).toString();

describe('links in the file', () => {
  const ids = new Set(['about', 'term-wagner', 'moura-one']);
  it.each([
    ['https://un.example/a?b', 'https://un.example/a?b'],
    ['#moura-one', '#moura-one'],
    ['../about/#term-wagner', '#term-wagner'],
    ['../about/', '#about'],
    ['../', undefined],
    ['../data/a.csv', undefined],
    ['../sources/#source-nobody', undefined],
    ['#nowhere', undefined],
    ['', undefined],
  ])('to %s lead to %s', (address, expected) => {
    expect(addressInFile(address, ids)).toBe(expected);
  });

  it('that would lead nowhere are words', () => {
    const prose =
      'By <a href="../data/a/">a table</a>, <a class="term" href="../about/#term-wagner">Wagner</a>';
    const { body } = lightened(page(prose), added.ids);
    expect(printInside(body)).toContain('By a table, <a class=term href=#term-wagner>Wagner</a>');
  });
});

describe('a page made light', () => {
  const { body, head, title, language, pictures, tables } = lightened(
    page(
      'Five hundred <sup><a class="cite" href="#source-un-report" data-note="un-report" aria-label="Source 1">1</a></sup>',
    ),
    added.ids,
  );
  const printed = printInside(body);

  it('keeps its words and gives up its pictures, tables and ways to other files', () => {
    expect(printed).toContain('<p>Five hundred <sup><a href=#s1>1</a></sup></p><story-scene>');
    expect(printed).toContain(
      '<section class=step id=moura-one><p class=stamp><time>March</time><p class=alternative>A map.</section>',
    );
    expect(printed).toContain('<li id=s1><a href="https://un.example/">Report</a></ol>');
    expect(printed).not.toMatch(/svg|table|edition|skip|Moving|The Turn<\/a>|data-|remarks|footer><p/);
    expect(printInside(head)).toBe('<meta charset=utf-8>');
    expect([title, language]).toEqual(['The Turn', 'en']);
  });

  it('has its pictures and tables as a style sheet needs them', () => {
    expect(pictures).toBe('<div class=still><svg><path class=land d="m0 0"></path></svg></div>');
    expect(tables).toBe(
      '<details class=figures><table><tbody><tr><td data-value>7</tbody></table></details>',
    );
  });
});

describe('what is packed', () => {
  const map = `<path d="${'m1 2l3 4'.repeat(40)}">`;
  const restore = (text: string): string => {
    const [line, ...tags] = text.split('\n');
    return line!.replace(/\t(\d+)\t/g, (_, number: string) => tags[Number(number)]!);
  };

  it('holds a long tag that recurs once, and is restored whole', () => {
    const markup = `<svg>${map}</path><g>a</g></svg><svg>${map}</path></svg>`;
    expect(shareTags(markup).split(map)).toHaveLength(2);
    expect(restore(shareTags(markup))).toBe(markup);
    expect(restore(inflateSync(Buffer.from(pack(markup), 'base64')).toString())).toBe(markup);
  });
});

describe('the whole story in one file', () => {
  it('adds what the file is below the title, and what other pages say at the end', () => {
    const file = singleFile(page(), 'p{margin:0}', added);
    expect(file).toContain('<h1>The Turn</h1><p class=passed-on>moura: Five days.</header>');
    expect(file).toContain('<section id=about><p id=term-wagner>Wagner</section></main>');
    expect(file).toContain('<style>p{margin:0}');
    expect(packedIn(file)).toContain('<td data-value>7');
    expect(singleFile(page(), 'p{margin:0}', added)).toBe(file);
  });

  it('leaves the tables out where they would make it too heavy, and says so', () => {
    // Digits in no order, which no compressor makes light.
    const digits = Array.from({ length: 60_000 }, (_, n) => Math.sin(n).toString(36).slice(-8)).join('');
    const file = singleFile(page('Words.', `<td>${digits}</td>`), '', added);
    expect(Buffer.byteLength(file)).toBeLessThan(limit);
    expect(file).toContain('moura: Five days. No tables.');
    expect(packedIn(file)).toBe('<div class=still><svg><path class=land d="m0 0"></path></svg></div>');
  });
});
