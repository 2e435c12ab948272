import { dayNumber } from '../../charts/time.ts';

export type View = (typeof views)[number];

export const views = ['pressure', 'russia', 'both', 'before-blockade', 'after', 'verdict'] as const;

/** What a view shows. Notes name an event, or its end: `blockade-end`. */
export interface Plan {
  /** The first day of the calendar and the day after its last, as days since 1970. */
  readonly window: readonly [number, number];
  /** How strongly each lane is drawn; nothing for a lane that is not there yet. */
  readonly lanes: { readonly pressure: number; readonly russia: number };
  /** Notes on the side of the pressure, and on that of the turn; and which may give way. */
  readonly pressure: readonly string[];
  readonly pressureToo: readonly string[];
  readonly russia: readonly string[];
  readonly russiaToo: readonly string[];
  /** Whether the days between the talks and later sanctions are measured out. */
  readonly measured?: true;
  /** Whether notes say how long before or after the talks. */
  readonly distances?: true;
  /** Whether a line marks the day on which talks were reported. */
  readonly ruled?: true;
}

const between = (from: string, to: string) => [dayNumber(from), dayNumber(to)] as const;
const whole = between('2020-08-01', '2022-08-01');

export const plans: Readonly<Record<View, Plan>> = {
  pressure: {
    window: whole,
    lanes: { pressure: 1, russia: 0 },
    pressure: ['first-round', 'individuals', 'blockade'],
    pressureToo: ['first-round-end', 'suspension', 'blockade-end', 'eu-five', 'framework'],
    russia: [],
    russiaToo: ['coup-2020', 'coup-2021', 'plan'],
  },
  russia: {
    window: whole,
    lanes: { pressure: 0.3, russia: 1 },
    pressure: [],
    pressureToo: ['barkhane-end'],
    russia: ['talks', 'airport', 'second-delivery'],
    russiaToo: ['helicopters', 'timbuktu', 'third-delivery'],
  },
  both: {
    window: whole,
    lanes: { pressure: 1, russia: 1 },
    pressure: ['first-round', 'individuals', 'blockade'],
    pressureToo: ['suspension', 'blockade-end'],
    russia: ['talks', 'airport'],
    russiaToo: ['helicopters', 'second-delivery'],
    ruled: true,
  },
  'before-blockade': {
    window: between('2021-08-25', '2022-02-01'),
    lanes: { pressure: 1, russia: 1 },
    pressure: ['individuals', 'blockade'],
    pressureToo: ['framework'],
    russia: ['talks'],
    russiaToo: ['airport', 'helicopters', 'timbuktu'],
    measured: true,
    ruled: true,
  },
  after: {
    window: between('2021-12-18', '2022-08-01'),
    lanes: { pressure: 1, russia: 1 },
    pressure: ['blockade', 'blockade-end'],
    pressureToo: ['eu-five'],
    russia: ['second-delivery', 'third-delivery'],
    russiaToo: ['withdrawal', 'timbuktu'],
  },
  verdict: {
    window: whole,
    lanes: { pressure: 1, russia: 1 },
    pressure: ['first-round-end', 'individuals', 'blockade'],
    pressureToo: ['suspension'],
    russia: ['talks'],
    russiaToo: ['airport'],
    distances: true,
    ruled: true,
  },
};
