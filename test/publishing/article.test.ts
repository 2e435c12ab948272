import { describe, expect, it } from 'vitest';
import { articleOf } from '../../src/publishing/article.ts';

const page = (prose: string): string => `<!doctype html><html lang="en"><head><title>x</title></head><body><main>
<div class="edition"><p><a href="../">Moving</a></p></div>
<article class="chapter" id="moura"><header><p class="kicker">Prologue</p><h1>Five days</h1><p class="standfirst">A town.</p></header>
${prose}<p class="end" id="moura-end"></p></article>
<section class="endnotes"><h2 id="sources-title">Sources</h2><ol class="sources"><li id="source-un"> <span class="publisher">UN</span>,  <cite lang="fr"><a href="https://un.example/?a&amp;b" rel="noreferrer">Rapport</a></cite><span class="remarks"> (in French)</span>.</li></ol></section>
</main><footer><p>Foot</p></footer></body></html>`;

const places = {
  picture: ({ scene, view, alternative }: { scene: string; view: string; alternative: string }) =>
    `<img src="${scene}-${view}.png" alt="${alternative}">`,
  link: (address: string) => (address.startsWith('https:') ? address : undefined),
};
const bodyOf = (prose: string): string => articleOf(page(prose), places).body;

describe('a chapter in plain markup', () => {
  it('has its title and standfirst beside its words, and its sources behind them', () => {
    const { language, title, standfirst, body } = articleOf(page('<p>One.</p>'), places);
    expect([language, title, standfirst]).toEqual(['en', 'Five days', 'A town.']);
    expect(body).toBe(`<p>One.</p>
<h2>Sources</h2>
<ol>
<li>UN, <em lang="fr"><a href="https://un.example/?a&amp;b">Rapport</a></em> (in French).</li>
</ol>`);
  });

  it.each([
    ['<p>At <a class="fact" href="#source-un" data-note="un">least\n500</a> &lt; 600.</p>', '<p>At least 500 &lt; 600.</p>'],
    ['<p>Said.<sup><a class="cite" href="#source-un" aria-label="Source 1">1</a></sup></p>', '<p>Said.<sup>[1]</sup></p>'],
    ['<p>A <a href="../about/">page</a>, a <a href="https://a.example/">site</a>.</p>', '<p>A page, a <a href="https://a.example/">site</a>.</p>'],
    ['<p>The <span lang="fr">Peul</span>, <em>all</em></p>', '<p>The <span lang="fr">Peul</span>, <em>all</em></p>'],
    ['<aside class="notice"><p class="kicker">Before</p><p class="past"><a href="#moura-end">Go</a></p></aside>', '<p><strong>Before</strong></p>'],
  ])('prints %s as %s', (prose, printed) => {
    expect(bodyOf(prose).split('\n<h2>')[0]).toBe(printed);
  });

  it('has each step with its date, its words and its picture, and no table', () => {
    const scene = `<story-scene data-scene="map"><div class="show"><figure class="pane"><figcaption><p class="finding">Found</p><p class="measure">Measured</p></figcaption></figure>
<div class="steps"><section class="step" data-view="near"><p class="stamp"><a href="#a"><time>March</time></a></p><div class="words"><p>Here.</p></div><p class="alternative">A map.</p><div class="still"><svg><text>x</text></svg></div></section></div></div>
<div class="below"><p class="source">Sources: <a href="#source-un">UN</a>.</p><details class="figures"><summary>Table</summary><table><tr><td>1</td></tr></table></details></div></story-scene>`;
    expect(bodyOf(scene)).toMatch(
      /^<h3>Found<\/h3>\n<p>Measured<\/p>\n<p><strong>March<\/strong><\/p>\n<p>Here.<\/p>\n<img src="map-near.png" alt="A map."><p>Sources: UN.<\/p>\n<h2>/,
    );
  });

  it.each([
    ['links where tables lead', (to: string) => new URL(to, 'https://example.org/plain/moura/').href, '<p>Figures: <a href="https://example.org/data/dead/">The dead</a></p>'],
    ['none where they lead nowhere', () => undefined, '<p>B</p>'],
  ])('has for tables %s', (_, link, first) => {
    const details = '<details class="figures"><summary>Figures</summary><table data-table="dead"><caption>The dead</caption><tr><td>1</td></tr></table></details><p>B</p>';
    expect(articleOf(page(details), { ...places, link }).body.split('\n')[0]).toBe(first);
  });

  it('cannot end the block that carries it', () => {
    expect(bodyOf('<p>a &lt;b> ]]> &amp;</p>').split('\n')[0]).toBe('<p>a &lt;b&gt; ]]&gt; &amp;</p>');
  });

  it('counts the words of its prose, and neither numbers of sources nor what graphics say', () => {
    const words = (prose: string): number => articleOf(page(prose), places).words;
    const frame = 4; // the title and the standfirst
    expect(words('')).toBe(frame);
    expect(words('<p>One, two – three.<sup><a class="cite" href="#source-un">1</a></sup></p><ul><li>four</li></ul>')).toBe(frame + 4);
    expect(words('<story-scene data-scene="map"><p class="finding">No</p></story-scene>')).toBe(frame);
  });
});
