/** Dots that must find room in one band: how many, and how wide the block is that they stand in, in pixels. */
export interface Need {
  readonly dots: number;
  readonly width: number;
  /** Which of the two distances between dots applies. */
  readonly large: boolean;
}

/** The distances between dots in pixels, of the vote that is told and of the others. */
export interface Pitches {
  readonly large: number;
  readonly small: number;
}

/** How many dots stand in a row. */
export function columns(width: number, pitch: number): number {
  return Math.max(1, Math.floor(width / pitch + 0.001));
}

function height({ dots, width, large }: Need, pitches: Pitches): number {
  const pitch = large ? pitches.large : pitches.small;
  return Math.ceil(dots / columns(width, pitch)) * pitch;
}

/** How high the blocks of a band must be, in pixels. */
export function heights(needs: readonly (readonly Need[])[], pitches: Pitches): number[] {
  return needs.map((band) => Math.max(0, ...band.map((need) => height(need, pitches))));
}

/** The least distance between dots, and by how much distances are tried, in pixels. */
const least = 1;
const step = 0.1;

/**
 * The largest distances between dots with which all bands together are no higher than `room`: first with a given share of
 * the large distance for the small one, then each as far as it still can grow.
 */
export function fit(
  needs: readonly (readonly Need[])[],
  room: number,
  most: Pitches,
  share: number,
): Pitches {
  let pitches: Pitches = { large: least, small: least };
  const attempt = (next: Pitches): void => {
    if (heights(needs, next).reduce((sum, one) => sum + one, 0) <= room) pitches = next;
  };
  for (let large = least; large <= most.large; large += step)
    attempt({ large, small: Math.max(least, Math.min(most.small, large * share)) });
  for (const name of ['small', 'large'] as const)
    for (let pitch = pitches[name]; pitch <= most[name]; pitch += step)
      attempt({ ...pitches, [name]: pitch });
  return pitches;
}
