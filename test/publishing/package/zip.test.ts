import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { timeOf, zip } from '../../../src/publishing/package/zip.ts';

const files = fc.dictionary(fc.stringMatching(/^[a-z]{1,5}\.(html|png)$/), fc.uint8Array({ maxLength: 200 }), { noNullPrototype: true });

describe('a zip', () => {
  it('holds the files as they are, and depends on nothing but them', () => {
    fc.assert(
      fc.property(files, (some) => {
        const entries = Object.entries(some);
        const packed = zip(new Map(entries));
        expect(unzipSync(packed)).toEqual(some);
        expect(Buffer.from(zip(new Map(entries.toReversed()))).equals(packed)).toBe(true);
      }),
    );
  });

  it('gives a file another time when one letter of it changes, so that no browser takes its old copy for good', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1 }), fc.nat(), (bytes, at) => {
        const other = Uint8Array.from(bytes);
        other[at % other.length]! ^= 1;
        const [before, after] = [timeOf(bytes), timeOf(other)];
        expect(before.getTime()).not.toBe(after.getTime());
        expect(timeOf(Uint8Array.from(bytes))).toEqual(before);
        expect(before.getFullYear()).toBeGreaterThanOrEqual(1980);
        expect(before < new Date()).toBe(true);
      }),
    );
  });

  it.each(['Pacific/Apia', 'America/Sao_Paulo', 'Africa/Bamako'])('has the same bytes in %s', (zone) => {
    const program = `import { zip } from './src/publishing/package/zip.ts';
      const files = Array.from({ length: 3000 }, (_, n) => [String(n), Buffer.from(String(n))]);
      process.stdout.write(Buffer.from(zip(new Map(files))).toString('base64'));`;
    const packed = (TZ: string): string => {
      const parameters = ['--input-type=module', '--eval', program];
      return spawnSync(process.execPath, parameters, { env: { ...process.env, TZ }, encoding: 'utf8' }).stdout;
    };
    expect(packed('UTC').length).toBeGreaterThan(100_000);
    expect(packed(zone) === packed('UTC')).toBe(true);
  });
});
