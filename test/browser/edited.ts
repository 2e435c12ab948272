import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { copyProject } from '../copy.ts';
import { within } from '../browsers/wait.ts';
import { readersEnvironment } from '../site/build.ts';

/** A copy of the project, to be edited while `astro dev` shows it. */
export class Edited {
  readonly folder: string;
  #server: ChildProcess | undefined;
  #said = '';

  /** @param more further paths that the copy should hold. */
  constructor(more: readonly string[] = []) {
    this.folder = copyProject(more);
  }

  /** Starts the server, on a port that is free, and gives its address. */
  async start(): Promise<string> {
    // Without the lock file that would let it be found, the server never goes into the background by itself.
    const words = ['dev', '--host', '127.0.0.1', '--port', '0', '--ignore-lock'];
    this.#server = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', ...words], {
      cwd: this.folder,
      env: { ...readersEnvironment(), ASTRO_DISABLE_UPDATE_CHECK: 'true' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const started = new Promise<string>((listening) => {
      for (const stream of [this.#server?.stdout, this.#server?.stderr]) {
        stream?.on('data', (chunk: Buffer) => {
          this.#said += stripVTControlCharacters(String(chunk));
          const [url] = /http:\/\/127\.0\.0\.1:\d+\//.exec(this.#said) ?? [];
          if (url !== undefined) listening(url);
        });
      }
    });
    return within(20_000, 'the server has started', started);
  }

  /** All that the server has said in its terminal. */
  get said(): string {
    return this.#said;
  }

  get running(): boolean {
    return this.#server?.exitCode === null;
  }

  read(file: string): string {
    return readFileSync(join(this.folder, file), 'utf8');
  }

  save(file: string, text: string): void {
    writeFileSync(join(this.folder, file), text);
  }

  /** Saves a file with its text changed; what is returned takes that back. */
  edit(file: string, before: RegExp, after: string): () => void {
    const text = this.read(file);
    if (!before.test(text)) throw new Error(`${file} holds nothing like ${before}`);
    this.save(file, text.replace(before, after));
    return () => this.save(file, text);
  }

  async stop(): Promise<void> {
    const server = this.#server;
    if (server?.exitCode === null) {
      const gone = new Promise((resolve) => server.once('exit', resolve));
      server.kill();
      await gone;
    }
    rmSync(this.folder, { recursive: true, force: true });
  }
}
