import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyProject } from '../copy.ts';
import { runIn } from '../guide.ts';
import { buildIn } from './build.ts';
import { open as openShipped } from './built.ts';

const log = `- date: 2026-12-02
  chapter: pivot
  kind: update
  after: { en: A paragraph on the vote of November., fr: Un paragraphe sur le vote de novembre. }
  why: { en: The vote was held., fr: Le vote a eu lieu. }
- date: 2026-12-01
  chapter: moura
  kind: correction
  before: { en: Six villages., fr: Six villages anciens. }
  after: { en: Seven villages., fr: Sept villages. }
  why: { en: One was overlooked., fr: L’un avait été oublié. }
`;

describe('a story with two logged changes, in two languages', () => {
  let folder: string;
  beforeAll(() => {
    folder = copyProject(['test/scenes/snapshots']);
    runIn(folder, 'src/authoring/new.ts', 'language', 'fr');
    writeFileSync(join(folder, 'content/corrections.yaml'), log);
    buildIn(folder);
  }, 300_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  const open = (page: string): Document =>
    parseHTML(readFileSync(join(folder, 'dist', page, 'index.html'), 'utf8')).document as unknown as Document;
  const textOf = (element: Element | null | undefined): string =>
    (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

  it.each([
    [
      '',
      'Corrected on 1 December 2026: One was overlooked.',
      'Updated on 2 December 2026: The vote was held.',
    ],
    [
      'fr/',
      'Corrected on 1 décembre 2026: L’un avait été oublié.',
      'Updated on 2 décembre 2026: Le vote a eu lieu.',
    ],
  ])('says them at the head of their chapters, and of no other: /%s', (tag, moura, pivot) => {
    for (const edition of ['chapters', 'plain']) {
      const notices = ['moura', 'intervention', 'pivot'].map((chapter) =>
        [...open(`${tag}${edition}/${chapter}`).querySelectorAll('article > header .changes p')].map(textOf),
      );
      expect(notices, edition).toEqual([[moura], [], [pivot]]);
    }
    for (const whole of ['', 'plain/']) {
      const document = open(`${tag}${whole}`);
      expect([...document.querySelectorAll('.changes')].map(textOf)).toEqual([moura, pivot]);
      expect(textOf(document.querySelector('#moura .changes'))).toBe(moura);
    }
  });

  it.each(['', 'fr/'])(
    'has on /%scorrections/ what is on the chapters, and on the chapters what is there',
    (tag) => {
      const entries = [...open(`${tag}corrections`).querySelectorAll('section.change')];
      expect(entries.map(({ id }) => id)).toEqual(['correction-2026-12-02-1', 'correction-2026-12-01-1']);
      const told = ['moura', 'intervention', 'punishment', 'pivot', 'crackdown', 'ranks', 'since'].flatMap(
        (chapter) =>
          ['chapters', 'plain'].map((edition) => {
            const page = `${tag}${edition}/${chapter}`;
            const links = [...open(page).querySelectorAll('.changes a')].map((link) => {
              const [path = '', id] = link.getAttribute('href')!.split('#');
              expect(join(page, path)).toBe(`${tag}corrections/`);
              return `${edition}/${chapter} ${id}`;
            });
            return links;
          }),
      );
      const logged = entries.flatMap((entry) => {
        const href = entry.querySelector('a')!.getAttribute('href')!;
        const chapter = /chapters\/(\w+)\/$/.exec(join(tag, 'corrections', href))?.[1];
        return ['chapters', 'plain'].map((edition) => `${edition}/${chapter} ${entry.id}`);
      });
      expect(told.flat().toSorted()).toEqual(logged.toSorted());
      const [update, correction] = entries;
      expect([...update!.querySelectorAll('del, ins')].length).toBe(1);
      expect([...correction!.querySelectorAll('del, ins')].map(textOf)).toEqual(
        tag === '' ? ['Six villages.', 'Seven villages.'] : ['Six villages anciens.', 'Sept villages.'],
      );
    },
  );

  it('names the day of the last change beside that of publication', () => {
    expect(textOf(open('').querySelector('.byline'))).toContain(
      'Published 22 November 2026 · Updated 2 December 2026',
    );
    expect(textOf(open('plain/moura').querySelector('footer'))).toContain('Updated 2 December 2026.');
  });

  it('says them in the file to pass on, where no log is', () => {
    const { document } = parseHTML(readFileSync(join(folder, 'dist/the-turn.en.html'), 'utf8'));
    const notices = [...(document as unknown as Document).querySelectorAll('.changes p')];
    expect(notices.map(textOf)).toEqual([
      'Corrected on 1 December 2026: One was overlooked.',
      'Updated on 2 December 2026: The vote was held.',
    ]);
    expect(notices.flatMap((notice) => [...notice.querySelectorAll('a')])).toEqual([]);
  });
});

it('a story without logged changes says so, and names no day of a change', () => {
  const log = openShipped('corrections/index.html');
  expect(log.querySelectorAll('.change').length).toBe(0);
  expect(log.querySelector('article')?.textContent).toContain('None so far.');
  const story = openShipped('index.html');
  expect(story.querySelector('.changes')).toBeNull();
  expect(story.body.textContent).not.toContain('Updated');
  expect(story.querySelector('footer a[href$="corrections/"]')).not.toBeNull();
});
