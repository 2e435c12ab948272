import { describe, expect, it } from 'vitest';
import { grade } from '../../src/story/library/language/readability.ts';
import { open, storyPages } from './built.ts';

/** What a chapter says in each of its voices, without the numbers of its notes. */
function voices(chapter: Element): Record<string, string[]> {
  const texts = (selector: string, unwanted: string): string[] =>
    [...chapter.querySelectorAll(selector)]
      .filter((part) => !part.closest(unwanted))
      .map((part) => {
        const copy = part.cloneNode(true) as Element;
        for (const note of copy.querySelectorAll('sup')) note.remove();
        return copy.textContent.replace(/\s+/g, ' ').trim();
      })
      .filter((text) => text !== '');
  return {
    text: texts('p, li', '.below, figcaption, .stamp, .alternative, .kicker, .end, .notice'),
    alternatives: texts('.alternative', 'table'),
    'titles and notes of its graphics': texts('.finding, p.measure, .reading-note', 'table'),
  };
}

describe('what a reader must have learned', () => {
  it.each(storyPages.filter((page) => page !== 'index.html'))('%s asks for grade 9 at most', (page) => {
    for (const [voice, texts] of Object.entries(voices(open(page).querySelector('article.chapter')!))) {
      expect(texts.length, voice).toBeGreaterThan(2);
      expect(grade(texts), voice).toBeLessThanOrEqual(9);
    }
  });
});
