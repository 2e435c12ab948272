import { describe, expect, it } from 'vitest';
import { open } from './built.ts';

const source = '\u0002';

/** The sentences of a paragraph, in which a sign stands for each citation and each figure that leads to its source. */
function sentences(paragraph: Element): string[] {
  const copy = paragraph.cloneNode(true) as Element;
  for (const link of copy.querySelectorAll('a.cite, a.fact')) link.textContent = source;
  const text = copy.textContent.replace(/\s+/g, ' ').trim();
  return text.match(new RegExp(`.+?(?:[.!?][”’"')]*(?: ?[${source},])*(?= |$)|$)`, 'gu')) ?? [];
}

/** A number in words of people, troops, votes or money; digits are the business of the check of the content. */
const counted =
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|dozens?|hundreds?|thousands?|millions?|billions?)\b(?: (?:of|more|the|other|or)\b)*(?: [\p{L}-]+)? (?:people|persons|men|women|girls|children|civilians|soldiers|troops|fighters|peacekeepers|protesters|villagers|herders|dead|victims|prisoners|votes|francs|dollars|euros)\b/iu;

describe('the whole story', () => {
  const paragraphs = [...open('index.html').querySelectorAll('article p:not(.stamp, .alternative), article li')].filter(
    (part) => !part.closest('figcaption, .below, .endnotes'),
  );

  it('names a source for every number of people, money, troops or votes, in words too', () => {
    const all = paragraphs.flatMap(sentences);
    const numbered = all.filter((sentence) => counted.test(sentence));
    expect(numbered.length).toBeGreaterThan(2);
    expect(numbered.filter((sentence) => !sentence.includes(source))).toEqual([]);
  });

  it('leads from every citation and every figure to a source in the list, in two taps', () => {
    const links = [...open('index.html').querySelectorAll('a.cite, a.fact')];
    expect(links.length).toBeGreaterThan(30);
    for (const link of links) {
      const [, id] = link.getAttribute('href')!.split('#');
      expect(open('index.html').getElementById(id!)?.closest('ol.sources'), id).toBeTruthy();
    }
  });
});
