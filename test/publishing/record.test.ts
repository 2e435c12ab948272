import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { recordIn } from '../../src/publishing/record.ts';
import { stamp } from '../../src/publishing/stamp/stamp.ts';
import { recorded } from '../story/recorded.ts';

const folder = mkdtempSync(join(tmpdir(), 'record-'));
afterAll(() => rmSync(folder, { recursive: true }));
const write = (text: string): void => writeFileSync(join(folder, 'story.json'), text);

describe('the record of a folder', () => {
  it('is missed in plain words', () => {
    expect(() => recordIn(join(folder, 'none'))).toThrow('There is no folder');
    expect(() => recordIn(folder)).toThrow('holds no story.json');
  });

  it('is refused where it is none, or one of another time', () => {
    write('{');
    expect(() => recordIn(folder)).toThrow('cannot be read');
    write('{ "version": 2 }');
    expect(() => recordIn(folder)).toThrow('is of version 2');
  });

  it('is no use without the pages that it tells of', async () => {
    const record = await recorded();
    write(JSON.stringify(record));
    expect(recordIn(folder)).toEqual(record);
    expect(() => stamp(folder, 'https://example.org/')).toThrow('no page of the story');
  });
});
