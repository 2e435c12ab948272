import { Script } from 'node:vm';
import { expect } from 'vitest';

const call = new Script('limited()');

/**
 * Does a piece of work that must come to an end. It is broken off after 20 seconds, which a test's own time limit cannot
 * do while code runs; and it may take 2 seconds of the processor, whatever else the machine does meanwhile.
 */
export function limited<Result>(work: () => Result): Result {
  const before = process.cpuUsage();
  Object.assign(globalThis, { limited: work });
  const result = call.runInThisContext({ timeout: 20_000 }) as Result;
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1e6, 'seconds').toBeLessThan(2);
  return result;
}
