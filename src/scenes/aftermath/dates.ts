import { dayAfter, dayNumber } from '../../charts/time.ts';
import type { Row, Table } from '../../story/library/types.ts';
import { codeIn } from '../cells.ts';
import type { Material } from '../contract.ts';
import type { Event, Lane, Mention, Segment } from './data.ts';

/** A day as a year and a part of one, to five minutes. */
export function yearAt(day: number): number {
  const year = new Date(day * 86_400_000).getUTCFullYear();
  const [from, to] = [dayNumber(String(year)), dayAfter(String(year))];
  return Math.round((year + (day - from) / (to - from)) * 1e5) / 1e5;
}

/** The first and the last time that a date may mean. A day stands at its beginning; "early" is the first third of a month. */
function spanOf(date: string, exactness: string | null): readonly [number, number] {
  const [from, to] = [dayNumber(date), dayAfter(date)];
  if (date.length === 10) return [yearAt(from), yearAt(from)];
  const third = (to - from) / 3;
  if (exactness === 'early') return [yearAt(from), yearAt(from + third)];
  if (exactness === 'mid') return [yearAt(from + third), yearAt(from + 2 * third)];
  return [yearAt(from), yearAt(to)];
}

/** The dates of the scene's two tables of events, as lanes, dates under them, and events told at length. */
export function datesOf({ table, word, voice }: Material) {
  const [events, missions] = [table('since-events'), table('missions')];

  function rowOf(from: Table, key: string): Row {
    const row = from.rows.find((one) => one.key === key);
    if (!row) throw new Error(`no row "${key}" in ${from.id}`);
    return row;
  }

  const happened = (key: string) => {
    const row = rowOf(events, key);
    const date = codeIn(row, 'from')!;
    const to = codeIn(row, 'to');
    const [from, by] = spanOf(date, codeIn(row, 'date_is'));
    const text = to === null ? voice.date(date) : `${voice.day(date)} – ${voice.date(to)}`;
    const until = to === null ? null : yearAt(dayAfter(to));
    return { row, from, by, until, text, cell: { table: events.id, row: key, column: 'from' } };
  };

  const stayed = (key: string) => {
    const row = rowOf(missions, key);
    const to = codeIn(row, 'to');
    return {
      from: yearAt(dayNumber(codeIn(row, 'from')!)),
      to: to === null ? null : yearAt(dayNumber(to)),
      left: to === null ? '' : voice.date(to),
      cell: { table: missions.id, row: key, column: to === null ? 'from' : 'to' },
    };
  };

  const gone = (mission: string, key: string, label: string): Mention => {
    const { to, left, cell } = stayed(mission);
    return { key, at: to!, date: left, label, cell };
  };
  const dated = (event: string, key: string, label: string): Mention => {
    const { from, by, text, cell } = happened(event);
    return { key, at: (from + by) / 2, date: text, label, cell };
  };
  const stay = (mission: string, role: string, key = mission): Segment => {
    const { from, to, cell } = stayed(mission);
    return { key, role, from, to, cell };
  };

  /** The UN mission, paler from the end of its mandate to the day it was gone. */
  function mission(): Segment[] {
    const [{ from, to, cell }, mandate] = [stayed('minusma'), happened('mandate-ended')];
    return [
      { key: 'minusma', role: 'un', from, to: mandate.from, cell: mandate.cell },
      { key: 'minusma/ending', role: 'un', from: mandate.from, to, strength: 0.4, cell },
    ];
  }

  function exits(): Lane[] {
    const [announced, left, charter] = [
      happened('ecowas-announced'),
      happened('ecowas-left'),
      happened('aes-charter'),
    ];
    return [
      {
        key: 'un',
        segments: mission(),
        mentions: [gone('minusma', 'gone', 'mission-gone'), dated('mandate-ended', 'mandate', 'mandate')],
      },
      { key: 'eu', segments: [stay('eutm', 'western-forces')], mentions: [gone('eutm', 'ended', 'ended')] },
      {
        key: 'ecowas',
        segments: [
          { key: 'ecowas/in', role: 'ecowas', from: 0, to: announced.from, cell: announced.cell },
          {
            key: 'ecowas/ending',
            role: 'ecowas',
            from: announced.from,
            to: left.from,
            strength: 0.4,
            cell: left.cell,
          },
        ],
        mentions: [dated('ecowas-left', 'left', 'left'), dated('ecowas-announced', 'announced', 'announced')],
      },
      {
        key: 'alliance',
        segments: [
          {
            key: 'alliance/founding',
            role: 'claim',
            from: charter.from,
            to: charter.by,
            strength: 0.4,
            cell: charter.cell,
          },
          { key: 'alliance/since', role: 'claim', from: charter.by, to: null },
        ],
        mentions: [
          dated('aes-charter', 'charter', 'charter'),
          dated('aes-confederation', 'confederation', 'confederation'),
        ],
      },
      {
        key: 'russians',
        segments: [
          stay('wagner', 'russian-forces'),
          { ...stay('africa-corps', 'russian-forces'), strength: 0.65 },
        ],
        mentions: [gone('wagner', 'wagner', 'wagner-left')],
      },
    ];
  }

  /** @param first the first year that UCDP's count is drawn for */
  function counters(first: number): Lane[] {
    const reports = ['un-count-quarter', 'un-count-2022', 'un-count-moura'];
    return [
      { key: 'un', segments: mission(), mentions: [gone('minusma', 'gone', 'mission-gone')] },
      {
        key: 'reports',
        // A report is a moment: it is drawn as long as five weeks, to be seen at all.
        segments: reports.map((key) => {
          const { from, cell } = happened(key);
          return { key: `reports/${key}`, role: 'un', from, to: from + 0.1, cell };
        }),
        mentions: [dated(reports.at(-1)!, 'last', 'last-report')],
      },
      { key: 'ucdp', segments: [{ key: 'ucdp/on', role: 'known', from: first, to: null }], mentions: [] },
    ];
  }

  const told = (key: string): Event => {
    const { row, from, by, until, text, cell } = happened(key);
    const tankers = row.cells['tankers'];
    const bound = codeIn(row, 'bound');
    const n =
      typeof tankers === 'number'
        ? voice.figure(bound === 'about' ? 'about' : 'at-least', tankers, tankers)
        : '';
    return {
      key,
      at: (from + by) / 2,
      ...(until !== null && { until }),
      date: text,
      exactness: codeIn(row, 'date_is'),
      words: word(events, row, 'event').replace('{n}', n),
      cell,
    };
  };

  function siege() {
    const [began, report, schools] = ['blockade', 'deliveries', 'schools'].map(happened) as [
      ReturnType<typeof happened>,
      ReturnType<typeof happened>,
      ReturnType<typeof happened>,
    ];
    const role = 'islamist-groups';
    const known: Segment[] = [
      { key: 'blockade/beginning', role, from: began.from, to: began.by, strength: 0.4, cell: began.cell },
      { key: 'blockade/on', role, from: began.by, to: report.by, cell: began.cell },
    ];
    const closed: Segment = {
      key: 'schools/time',
      role: 'place',
      from: schools.from,
      to: schools.until,
      cell: schools.cell,
    };
    return { known, schools: closed };
  }

  /** The last day of which the table knows. */
  function asOf() {
    const last = events.rows.reduce((a, b) => (codeIn(a, 'from')! > codeIn(b, 'from')! ? a : b));
    return { at: yearAt(dayNumber(codeIn(last, 'from')!)), text: voice.date(codeIn(last, 'from')!) };
  }

  return { exits, counters, told, gone, siege, asOf };
}
