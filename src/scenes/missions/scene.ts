/**
 * The foreign missions in Mali, one bar each over the years, as they came on top of one another and left; below them
 * how many there were at once. Nothing but time is drawn: a bar says when a mission was there, not how large it was.
 */
import { xAxis, type Tick } from '../../charts/axis.ts';
import { text } from '../../charts/words.ts';
import { round } from '../../stage/element.ts';
import type { Mark } from '../../stage/mark.ts';
import type { Drawing, Scene } from '../../stage/scene.ts';
import { missionBar } from './bars.ts';
import { endOf, forceBefore, rightOf } from './ends.ts';
import { datesAbove, namesAbove, namesBeside } from './labels.ts';
import { layOut, type Lane, type Sheet } from './sheet.ts';
import { countStrip, finding } from './strip.ts';
import type { Peak, Step } from './count.ts';

/** When something was there, in days since 1970. */
export interface Span {
  /** The first day on which it may have begun. */
  readonly from: number;
  /** The day by which it had begun. */
  readonly by: number;
  /** The day on which it ended; null if no end is known. */
  readonly to: number | null;
  /** Whether a source says that it was there at all. */
  readonly verified: boolean;
}

export interface Mission extends Span {
  readonly id: string;
  readonly name: string;
  /** Whose it is. */
  readonly lead: string;
  readonly purpose: string;
  readonly role: string;
  readonly russian: boolean;
  readonly startVerified: boolean;
  /** Whether `from` is when it was authorised, not when it came. */
  readonly authorised: boolean;
  /** The id of the mission that it took over from. */
  readonly after: string | null;
  readonly began: string;
  readonly ended: string;
  readonly endedMonth: string;
  readonly endedYear: string;
}

export interface Missions {
  readonly missions: readonly Mission[];
  readonly steps: readonly (Step & { readonly text: string })[];
  /** With its days and numbers in words. */
  readonly peak: Peak & Readonly<Record<'a' | 'b' | 'n' | 'm', string>>;
  /** When the last of those ended of which an end is known, and how many of those at the peak had ended by then. */
  readonly last: Readonly<Record<'b' | 'm', string>>;
  readonly years: readonly Tick[];
}

export type View = (typeof views)[number];

const views = ['afisma-serval', 'minusma', 'training', 'barkhane', 'g5-takuba', 'peak', 'gone'] as const;

/** The missions that a view adds. */
const added: Readonly<Record<View, readonly string[]>> = {
  'afisma-serval': ['afisma', 'serval'],
  minusma: ['minusma'],
  training: ['eutm', 'eucap'],
  barkhane: ['barkhane'],
  'g5-takuba': ['g5', 'takuba'],
  peak: [],
  gone: ['wagner', 'africa-corps'],
};

/** The missions that a view is about. */
function aboutIn(view: View, { missions, peak }: Missions): ReadonlySet<string> {
  if (view === 'peak')
    return new Set(
      missions
        .filter(({ russian, from, to }) => !russian && from < peak.to && (to === null || to >= peak.to))
        .map(({ id }) => id),
    );
  if (view === 'gone')
    return new Set(missions.filter(({ to }) => to === null || to >= peak.to).map(({ id }) => id));
  return new Set(added[view]);
}

/** A lane's ruler: a ground for its bars to stand on, with ticks for years, none of which runs through words. */
function ruler(key: string, barTop: number, { scale, bar }: Sheet, years: readonly Tick[]): Mark {
  const [left, right] = scale.range() as [number, number];
  const ground = round(barTop + bar);
  const ticks = years.map(({ value }) => `M${round(scale(value))} ${ground}v${-round(bar)}`).join('');
  // A ruler of other years is another ruler.
  const name = `ruler/${key}/${years.length}`;
  return { kind: 'path', key: name, role: 'grid', d: `M${round(left)} ${ground}H${round(right)}${ticks}` };
}

/** The time of the peak behind all lanes: paler while the last mission may not have begun. */
function band(view: View, { peak }: Missions, { scale, strip }: Sheet): Mark[] {
  if (view !== 'peak' || !strip) return [];
  const block = (key: string, from: number, to: number, opacity: number): Mark => ({
    kind: 'rect',
    key,
    role: 'claim',
    opacity,
    x: scale(from),
    y: 0,
    width: scale(to) - scale(from),
    height: strip.bottom,
  });
  return [block('peak/pale', peak.from, peak.by, 0.07), block('peak/firm', peak.by, peak.to, 0.14)];
}

function draw({ view, data, labels, frame }: Drawing<Missions, View>): Mark[] {
  const about = aboutIn(view, data);
  const told = new Set(views.slice(0, views.indexOf(view) + 1).flatMap((one) => added[one]));
  const sheet = layOut(view, told, data, labels, frame);
  const { wide, bar, size, line, scale, russians } = sheet;
  const [start, end] = scale.domain() as [number, number];
  const years = data.years.filter(({ value }) => value >= start && value <= end);
  // A tick for each year where there is room for that, or else for each second one.
  const ticks = years.filter((_, index) => index % 2 === 0 || wide || years.length < 5);

  function inLane(lane: Lane): Mark[] {
    const top = sheet.barTop(lane);
    const bars = lane.missions.flatMap((mission) =>
      missionBar(mission, top, about.has(mission.id) ? 1 : 0.4, sheet),
    );
    const last = lane.missions.at(-1)!;
    const leaves = view === 'gone' && about.has(last.id) && !last.russian;
    const right = leaves ? rightOf(lane, top, labels, sheet) : sheet.width - 1;
    const above = wide
      ? datesAbove(lane, about, top, labels, sheet)
      : namesAbove(lane, about, top, right, labels, sheet);
    const space = top - lane.top >= line ? above : undefined;
    return [
      ruler(lane.missions[0]!.id, top, sheet, ticks),
      ...bars,
      ...(wide ? namesBeside(lane, about, sheet) : []),
      ...above,
      ...(leaves ? endOf(lane, top, space, labels, sheet) : []),
    ];
  }

  function russianForces(): Mark[] {
    if (!russians) return [];
    const rule: Mark = {
      kind: 'line',
      key: 'russians/line',
      role: 'window',
      x1: 1,
      x2: sheet.width - 1,
      y1: russians.top,
      y2: russians.top,
    };
    return [
      rule,
      text('russians/name', labels['russians'] ?? '', 1, russians.top + line * 0.95, size, {
        role: 'label-quiet',
      }),
      ...russians.lanes.flatMap((lane) => {
        const mission = lane.missions[0]!;
        const top = (lane.top + lane.bottom - bar) / 2;
        const before = forceBefore(mission, lane, labels, sheet);
        return [...(wide ? inLane(lane) : missionBar(mission, top, 1, sheet)), ...before];
      }),
    ];
  }

  return [
    ...band(view, data, sheet),
    xAxis(years, scale, sheet.axis, size),
    ...sheet.lanes.flatMap(inLane),
    ...countStrip(data, sheet),
    ...finding(view, sheet),
    ...russianForces(),
  ];
}

const scene: Scene<Missions, View> = {
  views,
  draw,
  focus: (view) => added[view].map((id) => (id === 'eucap' ? 'eucap/from' : id)),
  must({ view, data, labels, frame }) {
    const about = [...aboutIn(view, data)];
    const names = about.map((id) => `${id}/name`);
    const words = draw({ view, data, labels, frame }).filter(({ kind }) => kind === 'text');
    const keys = words.map(({ key }) => key).filter((key) => /^(finding|russians)\//.test(key));
    // Whoever left says when: to the day, or where the sheet is too narrow for that, to the month or the year.
    const left = data.missions.filter(({ id, russian, to }) => !russian && to !== null && about.includes(id));
    const ends = left.map(
      ({ id }) => words.find(({ key }) => key.startsWith(`${id}/end`))?.key ?? `${id}/end`,
    );
    return [...names, ...keys, ...(view === 'gone' ? ends : [])];
  },
};

export default scene;
