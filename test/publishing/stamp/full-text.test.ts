import { expect, it, describe } from 'vitest';
import { fullText } from '../../../src/publishing/stamp/full-text.ts';

const address = 'https://example.org/the-turn/chapters/moura/';
const page = (inside: string, after = ''): string =>
  `<!doctype html><body><main><div class="edition">Elsewhere</div><article class="chapter" id="moura">${inside}</article>${after}</main>`;

describe('the full text of a chapter', () => {
  it.each([
    [
      'without title and number',
      '<header><p class="kicker">One</p><h1>Title</h1><p class="standfirst">First.</p></header>',
      '<p>First.</p>',
    ],
    [
      'with links that lead back to the story',
      '<p>A <b>b</b>\n <sup><a class="cite" href="#s" data-note="s">1</a></sup></p>',
      `<p>A <b>b</b> <sup><a href="${address}#s">1</a></sup></p>`,
    ],
    [
      'with links out of the chapter',
      '<p><a class="term" href="../../about/#t">T</a></p>',
      '<p><a href="https://example.org/the-turn/about/#t">T</a></p>',
    ],
    [
      'with pictures in words',
      '<section class="step"><p class="alternative">A map.</p><div class="still"><svg><text>x</text></svg></div></section>',
      '<p><em>A map.</em></p>',
    ],
    [
      'in the languages that it holds',
      '<p>In <span lang="fr">Peul</span> <cite lang="fr">Le titre</cite></p>',
      '<p>In <span lang="fr">Peul</span> <cite lang="fr">Le titre</cite></p>',
    ],
    [
      'without ways around on the page',
      '<aside><p class="kicker">Before</p><p class="past"><a href="#end">Past</a></p></aside>',
      '<p><strong>Before</strong></p>',
    ],
    [
      'as it was written',
      '<p class="end"></p><p>a &lt;b&gt; ]]&gt; &amp;</p>',
      '<p>a &lt;b&gt; ]]&gt; &amp;</p>',
    ],
    [
      'with tables elsewhere',
      '<details><summary>Figures</summary><table data-table="dead"><caption>The dead</caption><tr><td>1</td></tr></table></details>',
      '<p>Figures: <a href="https://example.org/the-turn/data/dead/">The dead</a></p>',
    ],
  ])('comes %s', (_, written, read) => {
    expect(fullText(page(written), address)).toBe(read);
  });

  it('ends with the sources', () => {
    const notes = '<section class="endnotes"><h2>Sources</h2><ol><li id="s">One</li></ol></section>';
    expect(fullText(page('<p>A</p>', notes), address)).toBe(
      '<p>A</p>\n<h2>Sources</h2>\n<ol>\n<li>One</li></ol>',
    );
  });
});
