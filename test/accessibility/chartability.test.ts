import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

type Result = 'pass' | 'fail' | 'not-applicable';

/** One heuristic of Chartability, and how the story was judged by it. */
interface Judgement {
  readonly name: string;
  readonly principle: string;
  readonly critical: boolean;
  readonly result: Result;
  /** Files that hold it to this, or `by hand`. */
  readonly judged: readonly string[];
  readonly how: string;
  /** What has not been tried by anyone. */
  readonly open?: string;
  /** Scenes for which the result is another. */
  readonly differs?: Readonly<Record<string, Result>>;
  /** The reason for a failure. */
  readonly why?: string;
}

const audit = parse(readFileSync('test/accessibility/chartability.yaml', 'utf8')) as Judgement[];
const scenes = readdirSync('src/scenes', { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);

const results = ({ result, differs = {} }: Judgement): Result[] => [result, ...Object.values(differs)];

describe('the audit by Chartability', () => {
  it('answers all fifty heuristics of its seven principles, fourteen of them critical', () => {
    expect(new Set(audit.map(({ name }) => name)).size).toBe(50);
    expect(audit.filter(({ critical }) => critical).length).toBe(14);
    const count = (principle: string): number => audit.filter((one) => one.principle === principle).length;
    expect(['perceivable', 'operable', 'understandable', 'robust'].map(count)).toEqual([8, 8, 10, 3]);
    expect(['compromising', 'assistive', 'flexible'].map(count)).toEqual([7, 6, 8]);
  });

  it('finds no critical failure', () => {
    const failures = audit.filter((one) => one.critical && results(one).includes('fail'));
    expect(failures.map(({ name }) => name)).toEqual([]);
  });

  it.each(audit)('says how it judged “$name”, and why where it fails', (one) => {
    for (const result of results(one)) expect(['pass', 'fail', 'not-applicable']).toContain(result);
    expect(one.how.length).toBeGreaterThan(20);
    expect(one.why !== undefined).toBe(results(one).includes('fail'));
    expect(Object.keys(one.differs ?? {}).filter((scene) => !scenes.includes(scene))).toEqual([]);
  });

  it.each(audit)('was held to “$name” by files that exist, or by people', ({ judged }) => {
    expect(judged.length).toBeGreaterThan(0);
    expect(judged.filter((file) => file !== 'by hand' && !existsSync(file))).toEqual([]);
  });
});
