import { easeCubicInOut } from 'd3-ease';
import type { Mark } from './mark.ts';
import type { Painter } from './painter.ts';
import { tween, type Tween } from './tween.ts';

/** How long a change of view takes, in milliseconds: long enough to follow, too short to wait for. */
export const duration = 450;

/** The browser's clock, or a test's. */
export interface Clock {
  request(frame: (now: number) => void): number;
  cancel(handle: number): void;
}

/** Shows marks on one stage: at once, over time, or as far as the reader has scrolled. */
export interface Player {
  /** Shows marks now; whatever was moving stops. */
  show(marks: readonly Mark[]): void;
  /** Moves to marks over time, from wherever the stage is. */
  move(marks: readonly Mark[]): void;
  /** Shows the place t, from 0 to 1, on the way between two views. */
  scrub(from: readonly Mark[], to: readonly Mark[], t: number): void;
}

/**
 * @param settled told `false` when a move begins and `true` when nothing moves any more.
 */
export function createPlayer(painter: Painter, clock: Clock, settled: (rest: boolean) => void): Player {
  let current: readonly Mark[] = [];
  let target: readonly Mark[] = [];
  let handle: number | undefined;
  let scrubbed: { from: readonly Mark[]; to: readonly Mark[]; at: Tween } | undefined;

  function put(marks: readonly Mark[]): void {
    current = marks;
    painter.paint(marks);
  }

  function stop(): void {
    if (handle !== undefined) clock.cancel(handle);
    handle = undefined;
  }

  function show(marks: readonly Mark[]): void {
    stop();
    target = marks;
    put(marks);
    settled(true);
  }

  return {
    show,
    move(marks) {
      if (marks === target) return;
      stop();
      target = marks;
      settled(false);
      const at = tween(current, marks);
      let start: number | undefined;
      const frame = (now: number): void => {
        start ??= now;
        const t = Math.min(1, (now - start) / duration);
        put(at(easeCubicInOut(t)));
        handle = t < 1 ? clock.request(frame) : undefined;
        if (t === 1) settled(true);
      };
      handle = clock.request(frame);
    },
    scrub(from, to, t) {
      if (scrubbed?.from !== from || scrubbed.to !== to) scrubbed = { from, to, at: tween(from, to) };
      show(scrubbed.at(t));
    },
  };
}
