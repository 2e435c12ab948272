import { defineConfig } from 'vitest/config';
import { noAnswer } from './test/browsers/wait.ts';

const site = 'test/site/**/*.test.ts';
const browser = 'test/browser/**/*.test.ts';
/** Vitest would leave one core idle, which on a small machine is half of it. */
const maxWorkers = '100%';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: [site, browser],
          setupFiles: ['test/laws.ts'],
          // Laws over hundreds of generated inputs; the time is a guard against hanging, not a measure.
          testTimeout: 60_000,
          maxWorkers,
        },
      },
      {
        test: {
          name: 'site',
          include: [site],
          globalSetup: ['test/site/build.ts', 'test/site/java.ts', 'test/hosting/find.ts'],
          maxWorkers,
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: [browser],
          globalSetup: ['test/site/build.ts', 'test/browsers/setup.ts', 'test/hosting/find.ts'],
          // Two files at once, when the other projects are done: much of what they do is wait, but a busy machine
          // drops animation frames.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          // Waits have limits of their own (10 s) and say more when they fail.
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // A browser that falls silent says nothing of the page. The report tells which test was tried again.
          retry: { count: 1, condition: new RegExp(noAnswer) },
        },
      },
    ],
  },
});
