import { createHash } from 'node:crypto';
import { zipSync, type Zippable } from 'fflate';

/** File times are spread over these years' days, and over the hours from noon on: no clock is put forward then. */
const [firstYear, years, noon] = [2012, 8, 12];
/** The format keeps time to two seconds. */
const moments = 12 * 60 * 30;

/**
 * A time for a file, made from its bytes: the same for the same bytes, another for others. Servers (nginx, Apache) tell
 * a browser that its copy is still good by a file's time and size alone. If all files of a package had one time, a
 * corrected page that happens to be as long as the one before it would never be fetched again.
 */
export function timeOf(bytes: Uint8Array): Date {
  const number = createHash('sha256').update(bytes).digest().readUIntBE(0, 6);
  const day = 1 + (Math.floor(number / moments) % (years * 365));
  // By the machine's own clock, because that is what the format keeps.
  return new Date(firstYear, 0, day, noon, 0, 2 * (number % moments));
}

/**
 * Packs files into a zip that depends on nothing but them.
 * @param files their bytes by their paths, with slashes.
 */
export function zip(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const entries: Zippable = {};
  for (const path of [...files.keys()].toSorted()) {
    const bytes = files.get(path)!;
    // What was compressed at its best does not get smaller by being packed again.
    const level = /\.(br|gz|png|woff2)$/.test(path) ? 0 : 9;
    entries[path] = [bytes, { mtime: timeOf(bytes), level, os: 3, attrs: 0o644 << 16 }];
  }
  return zipSync(entries);
}
