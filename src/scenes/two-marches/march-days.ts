import { dayNumber } from '../../charts/time.ts';
import type { Cell } from '../../stage/mark.ts';
import { numberIn, textIn } from '../cells.ts';
import type { Material } from '../contract.ts';
import type { Filled, MapView, Pole } from './data.ts';

/** The parts of the siege, as the table of its days has them. */
export const siege = ['helicopters', 'killings', 'end'];

/** The month of the calendar. */
export const month = '2022-03';

/** Days from the beginning of the month. */
function dayOf(date: string): number {
  return dayNumber(date) - dayNumber(`${month}-01`);
}

interface Event {
  readonly filled: Filled;
  readonly pole: Pole;
}

/** The attacks, those of one day together. */
function attacksOf({ table: read, word, voice }: Material): Event[] {
  const table = read('menaka-attacks');
  const dates = [...new Set(table.rows.map((row) => textIn(row, 'date')))];
  return dates.map((date): Event => {
    const rows = table.rows.filter((row) => textIn(row, 'date') === date);
    const first = rows[0]!;
    const [low, high] = [numberIn(first, 'low'), numberIn(first, 'high')];
    const cell = (column: string): Cell => ({ table: table.id, row: first.key, column });
    const counted = low !== null && high !== null;
    const both = counted && low !== high ? [voice.figure('at-least', low, null), voice.number(high)] : [];
    return {
      filled: {
        key: `day/${first.key}`,
        lane: 'menaka',
        known: counted ? 'dated' : 'weak',
        from: dayOf(date),
        to: dayOf(date) + 1,
        cell: cell('date'),
      },
      pole: {
        id: first.key,
        at: dayOf(date) + 0.5,
        when: voice.day(date),
        where: rows.map((row) => word(table, row, 'place')).join(', '),
        figures: counted && both.length === 0 ? [voice.number(low)] : both,
        by: word(table, first, 'counted_by'),
        cell: cell(counted ? 'low' : 'date'),
      },
    };
  });
}

function siegeOf(id: string, { table: read, voice }: Material): Event {
  const table = read('moura-days');
  const row = table.rows.find(({ key }) => key === id)!;
  const [from, to] = [textIn(row, 'from'), textIn(row, 'to')];
  const cell = { table: table.id, row: id, column: 'from' };
  return {
    filled: {
      key: `day/${id}`,
      lane: 'moura',
      known: textIn(row, 'known') === 'pattern' ? 'pattern' : 'dated',
      from: dayOf(from),
      to: dayOf(to) + 1,
      cell,
    },
    pole: {
      id,
      at: (dayOf(from) + dayOf(to) + 1) / 2,
      when: voice.day(from),
      ...(from !== to && { span: { a: voice.number(dayOf(from) + 1), b: voice.day(to) } }),
      label: `day-${id}`,
      where: '',
      figures: [],
      by: '',
      cell,
    },
  };
}

/** All that is dated in March, and what the calendar says of it in each view. */
export function marchDays(material: Material): {
  readonly filled: readonly Filled[];
  readonly army: Filled;
  readonly meeting: number;
  readonly poles: Readonly<
    Record<MapView, { readonly above: readonly Pole[]; readonly below: readonly Pole[] }>
  >;
} {
  const attacks = attacksOf(material);
  const days = siege.map((id) => siegeOf(id, material));
  const army = siegeOf('army-dates', material);
  const poles = { attacks: attacks.map(({ pole }) => pole), siege: days.map(({ pole }) => pole) };
  const held = days.map(({ filled }) => filled);
  const meets = ({ filled: { from } }: Event): boolean =>
    held.some((one) => one.known === 'pattern' && one.from <= from && from < one.to);
  const both = attacks.find(meets) ?? attacks.at(-1)!;
  const says = (pole: Pole, id: string, label: string): Pole => ({ ...pole, id, label, by: '' });
  // The army's dates have a frame of their own; the words are about the day on which they begin.
  const { span: _, ...start } = { ...army.pole, id: 'army', label: 'day-army', at: army.filled.from + 0.5 };
  return {
    filled: [...attacks.map(({ filled }) => filled), ...held],
    army: { ...army.filled, key: 'day/army' },
    meeting: both.filled.from + 1,
    poles: {
      'same-month': {
        above: [says(poles.attacks[0]!, 'begins', 'begins')],
        below: [says(poles.siege[0]!, 'siege', 'day-helicopters'), says(both.pole, 'both', 'both')],
      },
      menaka: { above: poles.attacks, below: [] },
      moura: { above: [both.pole], below: [start, ...poles.siege] },
    },
  };
}
