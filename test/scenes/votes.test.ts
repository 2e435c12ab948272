import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stillFrames } from '../../src/stage/frame.ts';
import type { Row } from '../../src/story/library/types.ts';
import { stills } from '../../src/story/stills.ts';
import { printDate } from '../../src/story/voice.ts';
import { boxOf, everyMark, overlap, texts } from './boxes.ts';
import { realScenes, type WrongCell } from './content.ts';
import { onEverySheet } from './laws.ts';
import { openPicture, readCells } from './reading.ts';
import { readMembers, readNames, readVotes, type ReadVote } from './votes.ts';

const scene = (await realScenes()).find(({ name }) => name === 'votes')!;
const [votes, against, statement] = scene.tables as [
  (typeof scene.tables)[0],
  (typeof scene.tables)[0],
  (typeof scene.tables)[0],
];
const bands = ['in_favour', 'not_voting', 'abstained', 'against'];
const members = 193;

const code = (row: Row, column: string): string | null => (row.cells[column] as string | null) || null;

/** What a picture must say of a vote: all bands but those that it has left out for want of room. */
function expected(row: Row, read: ReadVote | undefined): ReadVote {
  const drawn = Object.keys(read?.counts ?? {});
  return {
    counts: Object.fromEntries(drawn.map((band) => [band, row.cells[band] as number])),
    mali: code(row, 'mali')?.replace('-', '_') ?? null,
  };
}

/** The votes that the last picture draws otherwise than the table has them. */
function wronglyDrawn(still: (typeof stills)[number], wrong?: WrongCell): string[] {
  const read = readVotes(scene.print('eighteen', still, wrong));
  return votes.rows
    .filter((row) => {
      const vote = read.get(row.key);
      return JSON.stringify(vote) !== JSON.stringify(expected(row, vote));
    })
    .map(({ key }) => key);
}

describe('the votes', () => {
  it('counts 193 states in every vote', () => {
    for (const { key, cells } of votes.rows)
      expect(
        bands.reduce((sum, band) => sum + (cells[band] as number), 0),
        key,
      ).toBe(members);
  });

  it.each(stills)(
    'draws each vote of its table, dot by dot, and Mali where it stood, $size and $theme',
    (still) => {
      expect(wronglyDrawn(still)).toEqual([]);
      const [first] = readVotes(scene.print('eighteen', still)).values();
      expect(Object.keys(first!.counts)).toEqual(
        expect.arrayContaining(['in_favour', 'abstained', 'against']),
      );
    },
  );

  it.each(stills)('draws all 193 states of the vote that opens the scene, $size and $theme', (still) => {
    const { counts } = readVotes(scene.print('first', still)).get('es-11-1')!;
    expect(Object.keys(counts)).toEqual(bands);
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(members);
  });

  it('would be found out if it drew one state too many or too few', () => {
    const figures = votes.rows.flatMap(({ key, cells }) =>
      bands.map((column) => ({ row: key, column, right: cells[column] as number })),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...figures),
        fc.constantFrom(-3, -1, 1, 5),
        ({ row, column, right }, error) => {
          const wrong = { table: votes.id, row, column, value: right + error };
          // The narrow picture has no room for those that did not vote.
          const still = stills.find(({ size }) => size === 'wide')!;
          // Against is drawn from the list of names in the vote that is told: dots and number disagree.
          expect(() => expect(wronglyDrawn(still, wrong)).toEqual([])).toThrow();
        },
      ),
      { numRuns: 40 },
    );
  });

  it('would be found out if it put Mali among the wrong states, or anywhere where its vote is not known', () => {
    for (const { key, cells } of votes.rows)
      for (const value of ['abstained', 'against', null].filter((one) => one !== (cells['mali'] || null)))
        for (const still of stills)
          expect(() =>
            expect(wronglyDrawn(still, { table: votes.id, row: key, column: 'mali', value })).toEqual([]),
          ).toThrow();
  });

  it('says in words how many voted as Mali did', () => {
    const told = { first: 35, 'april-7': 24, october: 35, seven: 7, eighteen: 18 };
    for (const [view, count] of Object.entries(told))
      for (const still of stills)
        expect(openPicture(scene.print(view, still)).textContent).toContain(`Mali, one of ${count}`);
  });

  it.each([
    ['seven', 'in_2023', 'es-11-6'],
    ['eighteen', 'in_2025', 'es-11-7'],
  ])('names all that voted against in %s', (view, column, vote) => {
    for (const still of stills) {
      const right = against.rows.filter(({ key, cells }) => key !== 'mali' && cells[column] === 'against');
      const words = against.codebook.columns['state']!.values!;
      expect(readNames(scene.print(view, still), column)).toEqual(
        new Map(right.map(({ key, cells }) => [key, words[cells['state'] as string]!['en']])),
      );
      expect(right.length + 1).toBe(votes.rows.find(({ key }) => key === vote)!.cells['against']);
    }
  });

  it('would be found out if it named a state that did not vote so, or left one out', () => {
    fc.assert(
      fc.property(fc.constantFrom(...against.rows.filter(({ key }) => key !== 'mali')), ({ key, cells }) => {
        const value = cells['in_2023'] === 'against' ? null : 'against';
        const wrong = { table: against.id, row: key, column: 'in_2023', value };
        const picture = scene.print('seven', stills[0], wrong);
        expect(readNames(picture, 'in_2023').has(key)).toBe(value === 'against');
        expect(() => expect(readVotes(picture).get('es-11-6')!.counts['against']).toBe(7)).toThrow();
      }),
    );
  });

  it('shows the fifteen members of the Council, and no vote of theirs', () => {
    for (const still of stills) {
      const read = readMembers(scene.print('council', still));
      expect(read).toEqual(new Map(statement.rows.map(({ key, cells }) => [key, cells['members']])));
      expect([...read.values()].reduce((sum, count) => sum + count, 0)).toBe(15);
      const wrong = { table: statement.id, row: 'others', column: 'members', value: 11 };
      expect(readMembers(scene.print('council', still, wrong))).not.toEqual(read);
    }
    expect(scene.scene.views.filter((view) => readMembers(scene.print(view)).size > 0)).toEqual(['council']);
  });

  it('shows a vote from the view on that tells of its day, with its date', () => {
    expect(scene.scene.views.map((view) => readVotes(scene.print(view)).size)).toEqual([1, 3, 3, 4, 6, 8]);
    for (const row of votes.rows.slice(0, -2)) {
      const written = readCells(
        openPicture(
          scene.print(
            'eighteen',
            stills.find(({ size }) => size === 'wide')!,
          ),
        ),
      )
        .get(`${votes.id}/${row.key}/date`)!
        .map(({ textContent }) => textContent)
        .join(' ');
      expect(printDate(code(row, 'date')!, 'en', 'short')).toContain(written);
    }
  });

  it('draws the way dashed across a vote that was not found, and firm elsewhere', () => {
    for (const frame of Object.values(stillFrames)) {
      const marks = everyMark(scene.scene.draw({ view: 'eighteen', frame, ...scene.content(1) }));
      const ways = marks.filter(({ key }) => key.startsWith('way/')).map(({ key, role }) => [key, role]);
      expect(ways).toEqual([
        ['way/es-11-3', 'weak'],
        ...['4', '5', '6', '7'].map((vote) => [`way/es-11-${vote}`, 'malian-army-edge']),
      ]);
      const unknown = marks
        .filter(({ key }) => key.includes('/unknown/'))
        .map(({ key }) => key.split('/')[0]);
      expect(unknown).toEqual(['es-11-2', 'es-11-8']);
    }
  });

  it('lets no line of Mali’s way run through words that no paper clears', () => {
    onEverySheet(scene, ({ drawn, view }) => {
      const marks = everyMark(drawn);
      const lines = marks
        .filter((mark) => mark.kind === 'path')
        .filter(({ key }) => key.startsWith('way/'))
        .flatMap(({ d }) => {
          const [x1, y1, turn, y2, x2] = d.match(/-?[\d.]+/g)!.map(Number) as [
            number,
            number,
            number,
            number,
            number,
          ];
          const box = (left: number, right: number, top: number, bottom: number) => ({
            left: Math.min(left, right) - 0.5,
            right: Math.max(left, right) + 0.5,
            top: Math.min(top, bottom) - 0.5,
            bottom: Math.max(top, bottom) + 0.5,
          });
          return [box(x1, turn, y1, y1), box(turn, turn, y1, y2), box(turn, x2, y2, y2)];
        });
      for (const label of texts(marks).filter(({ key }) => !key.startsWith('band/')))
        expect(
          lines.some((one) => overlap(one, boxOf(label))),
          `${view} ${label.key}`,
        ).toBe(false);
    });
  });
});
