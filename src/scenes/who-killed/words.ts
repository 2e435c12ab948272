import type { Labels } from '../../stage/scene.ts';
import type { Count } from './scene.ts';

/** A label with its figures and words in place. */
export function fill(labels: Labels, name: string, values: Readonly<Record<string, string>>): string {
  return (labels[name] ?? '').replace(/\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole);
}

/** The time a count covers: "2022", or from when to when. */
export function periodWords({ period: [a = '', b] }: Count, labels: Labels): string {
  return b === undefined ? a : fill(labels, 'span', { a, b });
}
