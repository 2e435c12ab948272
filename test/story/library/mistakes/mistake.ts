/** A mistake made on purpose in the sound story, and the one problem that must come of it. */
export interface Mistake {
  /** A file, what stands in it and what is put in its place; nothing: the file is removed, `''`: it is added. */
  readonly edit: readonly [path: string, from: string, to?: string];
  /** What else is changed, so that the mistake is the only one. */
  readonly also?: readonly [path: string, from: string, to: string];
  /** `file:line:column code`. */
  readonly problem: string;
  /** What stands at that place. */
  readonly points: string;
  readonly message: string;
  /** Left out, it stops the build. */
  readonly severity?: 'warning';
}
