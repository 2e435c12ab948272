import type { Lens } from '../../charts/camera.ts';
import type { Spot } from '../../charts/land.ts';
import { marker } from '../../charts/marker.ts';
import { weakMarker } from '../../charts/weak.ts';
import type { Cell, Mark } from '../../stage/mark.ts';
import type { Report } from './scene.ts';

/** Half the size of a sign, in multiples of the size of labels. */
export const signRadius = 0.5;

/** Where a report is drawn that speaks of a place with a base's sign on it: beside it, in multiples of the sign's radius. */
const beside: Readonly<Record<string, readonly [number, number]>> = {
  timbuktu: [-2.75, -0.3],
  menaka: [-0.4, 3.6],
};

/** Where a report's sign stands, in pixels. */
export function reportAt(report: Report, lens: Lens, r: number): Spot {
  const { x, y } = lens.at(report);
  const [dx, dy] = beside[report.id] ?? [0, 0];
  return { x: x + dx * r, y: y + dy * r };
}

/** A base with the French in it. */
export function frenchBase(key: string, x: number, y: number, r: number): Mark {
  return marker(key, 'western-forces', 'square', x, y, r);
}

/** An empty sign, with broken sides for what is known weakly; rivers, borders and bars do not run through it. */
function hollow(
  key: string,
  role: string,
  shape: 'square' | 'triangle',
  { x, y }: Spot,
  r: number,
  weak: boolean,
): Mark {
  return (weak ? weakMarker : marker)(key, role, shape, x, y, r);
}

/** A base that was handed over. */
export function emptyBase(key: string, x: number, y: number, r: number, weak: boolean, cell?: Cell): Mark {
  const sign = hollow(key, 'western-forces-hollow', 'square', { x, y }, r, weak);
  return cell ? { ...sign, cell } : sign;
}

/** A report of Russians: never full, for a report is not a position. */
export function reportSign(key: string, x: number, y: number, r: number, weak: boolean, cell?: Cell): Mark {
  const sign = hollow(key, 'russian-forces-hollow', 'triangle', { x, y }, r, weak);
  return cell ? { ...sign, cell } : sign;
}
