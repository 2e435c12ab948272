import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { correction } from '../../src/content.config.ts';
import { changeAddress, changesIn, changesOf, lastChange, modified } from '../../src/story/corrections.ts';
import type { Correction, Story } from '../../src/story/library/types.ts';

const story = { published: '2026-06-01' } as Story;
const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-06-${String(n).padStart(2, '0')}`);
const entry: fc.Arbitrary<Correction> = fc.record({
  date: day,
  chapter: fc.constantFrom('moura', 'pivot'),
  kind: fc.constantFrom('correction', 'update', 'withdrawal'),
  why: fc.constant({ en: 'A slip.', fr: 'Une erreur.' }),
});
/** A log as the check takes it: the newest first. */
const log = fc
  .array(entry, { maxLength: 8 })
  .map((entries) => entries.toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0)));

describe('the log of changes', () => {
  it('gives each change an id of its own, which newer ones leave as it is', () => {
    fc.assert(
      fc.property(log, (corrections) => {
        const ids = changesIn({ corrections }, 'en').map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        const [newest] = corrections;
        if (!newest) return;
        const longer = changesIn({ corrections: [newest, ...corrections] }, 'en').map(({ id }) => id);
        expect(longer.slice(1)).toEqual(ids);
      }),
    );
    const dates = ['2026-06-03', '2026-06-03', '2026-06-02'];
    const corrections = dates.map((date): Correction => ({
      date,
      chapter: 'moura',
      kind: 'update',
      why: {},
    }));
    expect(changesIn({ corrections }, 'en').map(changeAddress)).toEqual([
      '/corrections/#correction-2026-06-03-2',
      '/corrections/#correction-2026-06-03-1',
      '/corrections/#correction-2026-06-02-1',
    ]);
  });

  it('has every change under its chapter, and none under two', () => {
    fc.assert(
      fc.property(log, (corrections) => {
        const all = changesIn({ corrections }, 'fr');
        const byChapter = ['moura', 'pivot'].flatMap((chapter) => changesOf({ corrections }, chapter, 'fr'));
        expect(new Set(byChapter.map(({ id }) => id))).toEqual(new Set(all.map(({ id }) => id)));
        expect(byChapter.length).toBe(all.length);
      }),
    );
  });

  it('speaks the language that is read', () => {
    const corrections: Correction[] = [
      {
        date: '2026-06-02',
        chapter: 'moura',
        kind: 'correction',
        before: { en: 'Six', fr: 'Six bornes' },
        after: { en: 'Seven', fr: 'Sept' },
        why: { en: 'A slip.', fr: 'Une erreur.' },
      },
    ];
    expect(changesIn({ corrections }, 'fr')).toMatchObject([
      { before: 'Six bornes', after: 'Sept', why: 'Une erreur.' },
    ]);
  });
});

describe('the day of the last change', () => {
  it('is that of publication until a change is logged', () => {
    expect(lastChange({ corrections: [] })).toBeUndefined();
    expect(modified({ corrections: [], story })).toBe('2026-06-01');
  });

  it('moves only with the log, and per chapter only with that chapter’s', () => {
    fc.assert(
      fc.property(log, (corrections) => {
        const dates = corrections.map(({ date }) => date);
        expect(modified({ corrections, story })).toBe(dates[0] ?? story.published);
        const here = corrections.filter(({ chapter }) => chapter === 'moura').map(({ date }) => date);
        expect(modified({ corrections, story }, 'moura')).toBe(here[0] ?? story.published);
      }),
    );
  });
});

it('is written as docs/corrections.md shows it', () => {
  const [, block = ''] = /```yaml\n([^]*?)```/.exec(readFileSync('docs/corrections.md', 'utf8')) ?? [];
  const [entry] = correction.array().parse(parse(block));
  expect(entry?.kind).toBe('correction');
});
