import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { vi } from 'vitest';
import { readersEnvironment } from '../site/build.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const needed = ['astro.config.mjs', 'package.json', 'tsconfig.json', 'content', 'public', 'src'];

/** A copy of the project, to be edited while `astro dev` shows it. */
export class Edited {
  readonly folder = realpathSync(mkdtempSync(join(tmpdir(), 'the-turn-dev-')));
  #server: ChildProcess | undefined;
  #said = '';

  constructor() {
    for (const name of needed) cpSync(join(root, name), join(this.folder, name), { recursive: true });
    // One link for each package: Vite keeps a cache in this folder, which must not be the project's own.
    mkdirSync(join(this.folder, 'node_modules'));
    for (const name of readdirSync(join(root, 'node_modules')).filter((entry) => !entry.startsWith('.')))
      symlinkSync(join(root, 'node_modules', name), join(this.folder, 'node_modules', name));
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
    for (const stream of [this.#server.stdout, this.#server.stderr])
      stream?.on('data', (chunk: Buffer) => (this.#said += stripVTControlCharacters(String(chunk))));
    return vi.waitFor(() => {
      const [url] = /http:\/\/127\.0\.0\.1:\d+\//.exec(this.#said) ?? [];
      if (url === undefined) throw new Error(`The server has not started:\n${this.#said}`);
      return url;
    }, { timeout: 20_000 });
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
