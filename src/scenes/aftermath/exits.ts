/** Who left and what came instead, lane by lane, to the last day of which the story knows. */
import { isWide, labelSize } from '../../charts/sizes.ts';
import type { Frame } from '../../stage/frame.ts';
import type { Mark } from '../../stage/mark.ts';
import type { Labels } from '../../stage/scene.ts';
import { calendar, timeScale } from './calendar.ts';
import type { Aftermath } from './data.ts';
import { lanes } from './lanes.ts';

export function exits(data: Aftermath, labels: Labels, frame: Frame): Mark[] {
  const size = labelSize(frame);
  const wide = isWide(frame);
  const years = data.calendar.exits;
  const box = {
    left: wide ? 1 + size * 11 : 1,
    right: frame.width - 2,
    top: size * 1.6,
    bottom: frame.height - size * 1.7,
  };
  const x = timeScale(data, years, box);
  return [
    ...calendar('x/years', data, years, labels, x, box, size),
    ...lanes(data.lanes.exits, labels, { box, beside: wide ? 1 : null, size, x, years }),
  ];
}
