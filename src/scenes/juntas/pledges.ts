import { scaleLinear } from 'd3-scale';
import { text, together } from '../../charts/words.ts';
import { round } from '../../stage/element.ts';
import type { Frame } from '../../stage/frame.ts';
import type { Mark } from '../../stage/mark.ts';
import type { Labels } from '../../stage/scene.ts';
import { textWidth } from '../../stage/text.ts';
import { pledgeMarks, table } from './pledge.ts';
import { columns, headMarks, pledgeWords } from './pledge-words.ts';
import { sheetOf } from './rows.ts';
import { ruler, rulerHeight } from './ruler.ts';
import type { Juntas } from './scene.ts';

/** Room before the first event and behind the last date, in days. */
const margin = { before: 25, after: 420 };

/** Each promise from the day it was made to the vote it promised, the earliest on top. */
export function pledges(data: Juntas, labels: Labels, frame: Frame): Mark[] {
  const { size, right } = sheetOf(frame);
  const promises = data.pledges.filter(({ kind }) => kind !== 'state');
  const state = data.pledges.find(({ kind }) => kind === 'state');
  const closures = data.events.filter(({ kind }) => kind === 'closure');
  const lines = columns(promises, labels, frame);
  const { beside } = lines;

  const days = [...closures.map(({ day }) => day), ...promises.flatMap(({ vote }) => vote ?? [])];
  const domain = [Math.min(...days) - margin.before, Math.max(...days) + margin.after];
  const scale = scaleLinear(domain, [beside ? lines.end + size * 2 : 2, right]);
  const [left = 0] = scale.range();

  const line = size * 1.25;
  const said = (labels['state'] ?? '').replace('{d}', state?.when ?? '').replace('{o}', state?.outcome ?? '');
  const half = textWidth(said, 'sans-bold', size) / 2;
  const now = scale(state?.made ?? 0);
  const saidAt = Math.max(Math.min(now, right - half), left + half);

  // From the top: the spells of closed borders, the heads of the columns, the promises, how things stand, the years.
  const spells = size * (beside ? 1.6 : 1.1);
  const foot = frame.height - rulerHeight * size;
  const end = foot - line - size * 0.2;
  const written = beside ? 0 : line * (lines.one ? 1 : 2);
  const heads = beside || (lines.one && (end - spells - line * 1.4) / promises.length >= written + size);
  const head = spells + (heads && !beside ? line * 1.4 : size * 0.4);
  const slot = (end - head) / promises.length;
  const height = Math.min(beside ? slot : slot - written, size * 2.2);
  const rows = promises.map((_, index) => {
    const top = head + index * slot;
    return beside
      ? { words: top + slot / 2 + size * 0.36, middle: top + slot / 2 }
      : {
          words: top + (slot - written - height) / 2 + size,
          middle: top + (slot + written) / 2,
        };
  });

  // On narrow sheets rules stop for words; on wide ones no words are in their way.
  const lane = beside ? slot : height;
  const through = (x: number): string =>
    rows.map(({ middle }) => `M${round(x)} ${round(middle - lane / 2)}v${round(lane)}`).join('');
  const bands = closures.flatMap(({ id, day, until }): Mark[] => {
    const [x, width] = [scale(day), scale(until ?? day) - scale(day)];
    const parts = rows.map(
      ({ middle }) =>
        `M${round(x)} ${round(middle - lane / 2)}h${round(width)}v${round(lane)}h${round(-width)}Z`,
    );
    const cell = { table: 'junta-events', row: id, column: 'date' };
    return [
      { kind: 'path', key: `band/${id}`, role: 'ecowas-soft', d: parts.join('') },
      { kind: 'rect', key: `event/${id}`, role: 'ecowas', cell, x, y: 1, width, height: spells - 1 },
    ];
  });
  const last = closures.at(-1);
  const closedAt = scale(last?.until ?? last?.day ?? 0) + size * 0.4;
  const headLine = beside ? spells * 0.75 : head - size * 0.5;

  return [
    {
      kind: 'path',
      key: 'years/rules',
      role: 'grid',
      d: data.years.map(({ value }) => through(scale(value))).join(''),
    },
    ...bands,
    {
      kind: 'path',
      key: 'state/line',
      role: 'end',
      d: through(now),
      cell: { table, row: state?.id ?? '', column: 'made_on' },
    },
    ...promises.flatMap((pledge, index): Mark[] => [
      ...pledgeMarks(pledge, { scale, size, height }, rows[index]!.middle),
      ...pledgeWords(pledge, lines, rows[index]!.words, size),
    ]),
    ...(heads ? [together('heads', headMarks(lines, headLine, size))] : []),
    text('closed', labels['closed'] ?? '', closedAt, spells / 2 + size * 0.36, size),
    text('state', said, saidAt, end + line * 0.85, size, { face: 'sans-bold', anchor: 'middle' }),
    ...ruler('year', data.years, scale, foot, size),
  ];
}

/** The keys of the labels that the calendar of promises cannot do without. */
export function pledgesMust(data: Juntas): string[] {
  const promises = data.pledges.filter(({ kind }) => kind !== 'state');
  return [
    'state',
    'closed',
    ...promises.flatMap(({ id }) => ['when', 'date', 'outcome'].map((part) => `pledge/${id}/${part}`)),
  ];
}
