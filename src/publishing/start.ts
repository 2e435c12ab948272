import { spawnSync } from 'node:child_process';
import { serve } from './serve.ts';

/** `npm start`: builds the story and serves it on this machine, on the next free port from 4321. */
const build = spawnSync('npm', ['run', '--silent', 'build'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
if (build.status !== 0) {
  console.error('The story could not be built; the lines above say why. Nothing is being served.');
  process.exit(1);
}
const { url } = await serve('dist', { port: 4321 });
console.log(`\nThe Turn is at ${url}\nStop it with Ctrl+C.`);
