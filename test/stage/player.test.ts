import { describe, expect, it } from 'vitest';
import type { Mark } from '../../src/stage/mark.ts';
import { createPlayer, duration } from '../../src/stage/player.ts';

const at = (x: number): Mark[] => [{ kind: 'circle', key: 'a', role: 'town', x, y: 0, r: 1 }];

/** A player on a clock that the test winds. */
function rig() {
  const shown: number[] = [];
  const rests: boolean[] = [];
  let waiting: ((now: number) => void) | undefined;
  const clock = {
    request(frame: (now: number) => void) {
      waiting = frame;
      return 1;
    },
    cancel() {
      waiting = undefined;
    },
  };
  const painter = { paint: ([mark]: readonly Mark[]) => shown.push((mark as { x: number }).x) };
  const player = createPlayer(painter as never, clock, (rest) => rests.push(rest));
  const tick = (now: number): void => {
    const frame = waiting;
    waiting = undefined;
    frame?.(now);
  };
  return { player, shown, rests, tick, idle: () => waiting === undefined };
}

describe('the player', () => {
  it('moves over time and then rests, asking for no more frames', () => {
    const { player, shown, rests, tick, idle } = rig();
    player.show(at(0));
    player.move(at(100));
    tick(1000);
    tick(1000 + duration / 2);
    expect(shown.at(-1)).toBeCloseTo(50);
    expect(rests.at(-1)).toBe(false);
    tick(1000 + duration);
    expect(shown.at(-1)).toBe(100);
    expect(rests.at(-1)).toBe(true);
    expect(idle()).toBe(true);
  });

  it('is interrupted from where it is', () => {
    const { player, shown, tick } = rig();
    player.show(at(0));
    player.move(at(100));
    tick(0);
    tick(duration / 2);
    player.move(at(0));
    tick(duration);
    expect(shown.at(-1)).toBeCloseTo(50);
    tick(duration * 1.5);
    expect(shown.at(-1)).toBeLessThan(50);
    tick(duration * 2);
    expect(shown.at(-1)).toBe(0);
  });

  it('shows at once when asked to, whatever was moving', () => {
    const { player, shown, rests, tick, idle } = rig();
    player.show(at(0));
    player.move(at(100));
    tick(0);
    player.show(at(7));
    expect(idle()).toBe(true);
    expect(shown.at(-1)).toBe(7);
    expect(rests.at(-1)).toBe(true);
  });

  it('scrubs to where it is told and back, with no memory', () => {
    const { player, shown, idle } = rig();
    const [from, to] = [at(0), at(10)];
    for (const t of [0.2, 0.9, 0.2]) player.scrub(from, to, t);
    expect(shown[0]).toBe(shown[2]);
    expect(shown[1]).toBeCloseTo(9);
    expect(idle()).toBe(true);
  });
});
