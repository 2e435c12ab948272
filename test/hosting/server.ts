import type { ChildProcess } from 'node:child_process';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../browsers/port.ts';

/** A server that runs on this machine, and how it is ended. */
export interface Running {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Starts a server on a free port of this machine.
 * @param begin starts it there; what goes wrong it says on its error output
 * @throws Error with what the server says, if it does not start.
 */
export async function startServer(name: string, begin: (port: number) => ChildProcess): Promise<Running> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const server = begin(port);
    let said = '';
    server.stderr!.on('data', (text: Buffer) => (said += String(text)));
    const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
    const close = async (): Promise<void> => {
      server.kill('SIGTERM');
      await ended;
    };
    if (await Promise.race([answers(port), ended.then(() => false)])) return { port, close };
    await close();
    // Between being found free and being used, a port may be taken.
    if (!said.includes('Address already in use') || attempt === 5)
      throw new Error(`${name} did not start:\n${said}`);
  }
}

async function answers(port: number): Promise<boolean> {
  const end = performance.now() + 10_000;
  while (performance.now() < end) {
    const socket = connect(port, '127.0.0.1');
    const open = await new Promise<boolean>((resolve) => {
      socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    });
    socket.destroy();
    if (open) return true;
    await pause(20);
  }
  return false;
}
