import type { Span } from './scene.ts';

/** How many missions were present from one day on. */
export interface Step {
  /** Days since 1970. */
  readonly at: number;
  /** Those that were certainly there: their existence is verified, and they had begun by then at the latest. */
  readonly least: number;
  /** Those that may have been there, too. */
  readonly most: number;
}

/** Counts missions over time: one step for each day on which either number changes. */
export function countOverTime(missions: readonly Span[]): Step[] {
  const days = [...new Set(missions.flatMap(({ from, by, to }) => [from, by, ...(to === null ? [] : [to])]))];
  const present = (start: number, to: number | null, day: number): boolean =>
    start <= day && (to === null || day < to);
  const steps = days
    .toSorted((a, b) => a - b)
    .map((at): Step => ({
      at,
      least: missions.filter(({ by, to, verified }) => verified && present(by, to, at)).length,
      most: missions.filter(({ from, to }) => present(from, to, at)).length,
    }));
  return steps.filter(({ least, most }, index) => {
    const before = steps[index - 1];
    return before?.least !== least || before.most !== most;
  });
}

/** The time in which most missions may have been there at once. */
export interface Peak {
  /** Days since 1970. */
  readonly from: number;
  /** From when on all of them certainly were, as far as they are verified. */
  readonly by: number;
  readonly to: number;
  readonly most: number;
  readonly least: number;
}

/** Finds the peak in a count that falls again after it. */
export function peakOf(steps: readonly Step[]): Peak {
  const most = Math.max(...steps.map((step) => step.most));
  const first = steps.findIndex((step) => step.most === most);
  const end = steps.findIndex((step, index) => index > first && step.most < most);
  const during = steps.slice(first, end);
  const least = Math.max(...during.map((step) => step.least));
  return {
    from: during[0]!.at,
    by: during.find((step) => step.least === least)!.at,
    to: steps[end]!.at,
    most,
    least,
  };
}
