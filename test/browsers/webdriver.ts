import { setTimeout as pause } from 'node:timers/promises';
import { spawnChild } from './child.ts';
import { freePort } from './port.ts';
import { answered } from './wait.ts';

/** One session of W3C WebDriver, with a driver program of its own: WebKit's serves no second one. */
export interface WebDriver {
  /** Paths are those below the session: `window/rect`. */
  get(path: string): Promise<unknown>;
  post(path: string, body?: object): Promise<unknown>;
  /** The first line that the browser prints. */
  firstLine: Promise<string>;
  /** Ends the browser and the driver. */
  quit(): Promise<void>;
}

/**
 * Starts a driver and, through it, a browser.
 * @throws Error with the driver's own words if either does not start.
 */
export async function startWebDriver(
  program: string,
  environment: Readonly<Record<string, string>>,
  capabilities: object,
): Promise<WebDriver> {
  const port = await freePort();
  const driver = spawnChild(program, [`--port=${port}`], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const firstLine = new Promise<string>((resolve, reject) => {
    driver.stdout?.once('data', (text: Buffer) => resolve(String(text).split('\n')[0] ?? ''));
    driver.on('error', reject).on('exit', () => reject(new Error(`${program} has ended`)));
  });
  firstLine.catch(() => undefined);

  async function call(method: string, path: string, body?: object): Promise<unknown> {
    const options = { method, ...(body && { body: JSON.stringify(body) }) };
    const response = await answered(`${method} ${path}`, fetch(`http://127.0.0.1:${port}/${path}`, options));
    const { value } = (await response.json()) as { value: { message?: string } };
    if (!response.ok) throw new Error(`WebDriver ${path}: ${value.message}`);
    return value;
  }

  async function answering(): Promise<void> {
    for (let left = 500; left > 0 && driver.exitCode === null; left--) {
      if (await call('GET', 'status').catch(() => undefined)) return;
      await pause(10);
    }
    throw new Error(`${program} does not answer`);
  }

  try {
    await answering();
    const { sessionId } = (await call('POST', 'session', { capabilities: { alwaysMatch: capabilities } })) as {
      sessionId: string;
    };
    return {
      get: (path) => call('GET', `session/${sessionId}/${path}`),
      post: (path, body = {}) => call('POST', `session/${sessionId}/${path}`, body),
      firstLine,
      async quit() {
        await call('DELETE', `session/${sessionId}`).catch(() => undefined);
        driver.kill();
      },
    };
  } catch (error) {
    driver.kill();
    throw error;
  }
}
