import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { engineNames, notRun } from './browsers/engines.ts';
import { findEngines } from './browsers/find.ts';
import { full } from './full.ts';
import { findHosting, hostingNotRun } from './hosting/find.ts';
import { findJava, javaNotRun } from './site/java.ts';

// What `npm test` runs: the browsers are found, every suite is run, and the last line says how many tests passed.
// Further arguments go to vitest: npm test -- --project unit

interface Report {
  numPassedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

const root = fileURLToPath(new URL('../', import.meta.url));
const reportFile = `${root}.cache/tests.json`;

const engines = await findEngines();
const java = findJava();
const hosting = hostingNotRun(findHosting());
rmSync(reportFile, { force: true });
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`];
const vitest = ['node_modules/vitest/vitest.mjs', 'run', ...reporters, ...process.argv.slice(2)];
const { status } = spawnSync(process.execPath, vitest, { cwd: root, stdio: 'inherit' });
process.exitCode = status ?? 1;

for (const name of engineNames) if (!engines[name]) console.log(notRun(name));
if (!full) console.log('not run: what takes long and is tried by `npm run test:full` (see test/full.ts)');
if (!java) console.log(javaNotRun);
if (hosting) console.log(hosting);
console.log(
  summary(existsSync(reportFile) ? (JSON.parse(readFileSync(reportFile, 'utf8')) as Report) : undefined),
);

function summary(report: Report | undefined): string {
  let failed = 0;
  for (const { status, assertionResults } of report?.testResults ?? []) {
    const tests = assertionResults.filter((test) => test.status === 'failed').length;
    // A file that cannot be loaded, or whose hooks fail, has no failed test to show for it …
    failed += status === 'failed' ? Math.max(tests, 1) : tests;
  }
  // … and a set-up that fails, or an error outside of tests, not even a file.
  if (process.exitCode !== 0) failed = Math.max(failed, 1);
  const skipped = (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0);
  return `tests: ${report?.numPassedTests ?? 0} passed, ${failed} failed, ${skipped} skipped`;
}
