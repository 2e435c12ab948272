import { spawnSync } from 'node:child_process';

// `npm run test:mounts`: every browser suite with the folder at each of four places. Further arguments go to vitest:
// npm run test:mounts -- test/browser/scroll.test.ts

for (const mount of ['/', '/a/', '/a/b/c/', '/2026/mali/']) {
  console.log(`\nThe folder is at ${mount}`);
  const parameters = ['test/run.ts', '--project', 'browser', ...process.argv.slice(2)];
  const env = { ...process.env, THE_TURN_MOUNT: mount };
  const { status } = spawnSync(process.execPath, parameters, { env, stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
