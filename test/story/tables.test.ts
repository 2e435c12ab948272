import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { escapeHTML } from 'astro/runtime/server/index.js';
import { parse, parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { pageOfMistakes } from '../../src/authoring/mistakes.ts';
import { formatProblems } from '../../src/authoring/report.ts';
import { lightened } from '../../src/publishing/lightened.ts';
import { elements, textOf, type Node } from '../../src/publishing/markup.ts';
import { shareTags } from '../../src/publishing/packed.ts';
import { readTable } from '../../src/story/library/csv.ts';
import { voiceIn } from '../../src/story/voice.ts';
import { printCell, printHead } from '../../src/story/tables.ts';
import { scripts } from '../scripts.ts';
import { codebook, columns, sources } from './library/saved.ts';

const say = (key: string) => key;
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** A table with words in its column of prose. */
function tableOf(words: string) {
  const text = `${columns.join()}\na,2022-03-27,open,1200,7.5,${quoted(words)},hrw\n`;
  return readTable('t.csv', 't', text, codebook, sources);
}

/** Every element below a document with the names of its attributes. */
const shape = (document: Node) =>
  elements(document).map(({ tagName, attrs }) => [tagName, ...attrs.map(({ name }) => name)].join(' '));

describe('a table as it is printed', () => {
  it.each(scripts)('holds %j as words, cell by cell', (words) => {
    const { table, problems } = tableOf(words);
    expect(problems).toEqual([]);
    const cells = table.rows[0]!.cells;
    const printed = Object.keys(cells).map((name) => printCell(table, name, cells[name]!, 'en', say));
    // Only a string is escaped by Astro's templates: what stands for markup is an object.
    expect(printed).toEqual([
      'a',
      '27 March 2022',
      'x',
      voiceIn('en', say).number(1200),
      '7.5',
      words,
      'hrw',
    ]);
    expect(printHead(table, 'note', 'en')).toBe('x');
  });

  it.each(scripts)('holds %j as words where the page is made light and put into one file', (words) => {
    const page = (text: string) => {
      const row = `<tr><td data-column="note">${escapeHTML(text)}</td></tr>`;
      const markup = `<html><body><h1>A</h1><details class="figures"><table><tbody>${row}</tbody></table></details></body></html>`;
      return parseFragment(shareTags(lightened(markup, []).tables));
    };
    expect(shape(page(words))).toEqual(shape(page('Moura')));
    expect(textOf(page(words)).trim()).toBe(words.replace(/\s+/g, ' ').trim());
  });

  it('is nowhere put into a page as markup', () => {
    const pages = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.astro'),
    );
    const raw = pages.flatMap((file) =>
      [...readFileSync(join('src', file), 'utf8').matchAll(/set:html=\{(\w+)/g)].map(
        ([, what]) => `${file}: ${what}`,
      ),
    );
    // A still is printed by the stage, which escapes; the licence is a link made of two words of story.yaml; an
    // excerpt is cut out of a chapter that was rendered, and so escaped, already.
    expect(raw).toEqual(['components/Excerpt.astro: scene', 'components/Step.astro: inlineStill', 'layouts/Page.astro: say']);
  });
});

describe('a mistake in a table', () => {
  it.each(scripts)('is told with %j as words, also in a browser', (words) => {
    const text = `${columns.join()}\na,${quoted(words)},${quoted(words)},${quoted(words)},x,x,${quoted(words)}\n`;
    const { problems } = readTable('t.csv', 't', text, codebook, sources);
    expect(problems.length).toBeGreaterThanOrEqual(4);
    const told = problems.map((problem) => ({ ...problem, text: text.split('\n')[problem.line - 1]! }));
    const page = parse(pageOfMistakes(formatProblems(told)));
    expect(shape(page)).toEqual(shape(parse(pageOfMistakes('Something.'))));
  });
});
