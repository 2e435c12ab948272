/** The size of ordinary labels in pixels: never under 12, the smallest that is read without effort. */
export function labelSize(em: number): number {
  return Math.max(12, em * 0.8);
}
