import type { Frame } from './frame.ts';
import type { Mark } from './mark.ts';
import type { Painter } from './painter.ts';
import { createPlayer, type Clock } from './player.ts';
import type { Labels, Scene } from './scene.ts';

/** What travels to the browser for one scene in one language. */
export interface SceneContent<Data = unknown> {
  readonly data: Data;
  readonly labels: Labels;
}

/** A scene on a live stage: shows its views on whatever frame it was laid out for. */
export interface Live {
  layout(frame: Frame): void;
  show(view: string): void;
  move(view: string): void;
  between(from: string, to: string, t: number): void;
}

/** Each view is drawn once a frame size: scrubbing must not lay out again with every pixel. */
export function createLive<Data>(
  scene: Scene<Data>,
  { data, labels }: SceneContent<Data>,
  painter: Painter,
  clock: Clock,
  settled: (rest: boolean) => void,
): Live {
  const player = createPlayer(painter, clock, settled);
  let drawn = new Map<string, readonly Mark[]>();
  let frame: Frame | undefined;

  function marks(view: string): readonly Mark[] {
    if (!frame) throw new Error('a scene must be laid out before it is shown');
    const known = drawn.get(view) ?? scene.draw({ view, data, labels, frame });
    drawn.set(view, known);
    return known;
  }

  return {
    layout(next) {
      frame = next;
      drawn = new Map();
    },
    show: (view) => player.show(marks(view)),
    move: (view) => player.move(marks(view)),
    between: (from, to, t) => player.scrub(marks(from), marks(to), t),
  };
}
