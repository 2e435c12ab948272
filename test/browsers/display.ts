import { spawnChild } from './child.ts';

/** A screen that exists in memory alone. */
export interface Display {
  /** As programs expect it in the environment variable DISPLAY. */
  name: string;
  close(): void;
}

/** Larger than any window of a test, at three device pixels to one of CSS. */
const screen = '4096x4096x24';

/**
 * Starts an X server without a monitor. `xvfb-run` would do so too, but it guesses a free number, which goes wrong
 * when two start at once, and it waits for three seconds; the server itself can find a number and tell it.
 * @throws Error if there is no Xvfb, or if it does not start.
 */
export async function startDisplay(): Promise<Display> {
  const server = spawnChild('Xvfb', ['-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise<string>((resolve, reject) => {
    server.on('error', reject);
    server.on('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
    server.stdio[3]?.on('data', (line: Buffer) => resolve(String(line).trim()));
  });
  return { name: `:${number}`, close: () => void server.kill() };
}
