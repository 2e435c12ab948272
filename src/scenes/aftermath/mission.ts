import type { Box } from '../../charts/camera.ts';
import type { Mark } from '../../stage/mark.ts';
import type { Aftermath } from './data.ts';
import { segmentMark, type Segment } from './lanes.ts';

/** The UN mission: paler from the end of its mandate to the day it was gone. */
export function missionSegments({ stays, moments }: Aftermath): Segment[] {
  const mission = stays['minusma']!;
  const mandate = moments['mandate-ended']!;
  return [
    { key: 'minusma', role: 'un', from: mission.from, to: mandate.from, cell: mandate.cell },
    {
      key: 'minusma/ending',
      role: 'un',
      from: mandate.from,
      to: mission.to,
      strength: 0.4,
      cell: mission.cell,
    },
  ];
}

/** The same as a bar in a box. */
export function missionBar(data: Aftermath, box: Box, x: (year: number) => number): Mark[] {
  return missionSegments(data).map((segment) => segmentMark(segment, box, x));
}
