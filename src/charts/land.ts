/** A place on the maps: kilometres east and south of their centre. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Land as SVG paths in kilometres, projected when the site was built. */
export interface Land {
  /** All countries as one area. */
  readonly land: string;
  /** The borders between countries other than Mali. */
  readonly borders: string;
  readonly country: string;
  readonly regions: string;
  /** The rivers in full length, coarsely. */
  readonly farRivers: string;
  /** The rivers in and around Mali, finely. */
  readonly nearRivers: string;
}
