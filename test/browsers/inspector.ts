import { connect, type Socket } from 'node:net';
import { answered, within } from './wait.ts';

/** WebKit's own developer tools, from the side of the tools: all that WebDriver has no word for. */
export interface Inspector {
  /** Gives a command of the Web Inspector Protocol to the page. */
  send(method: string, parameters?: object): Promise<unknown>;
  on<Parameters>(event: string, listener: (parameters: Parameters) => void): void;
  /** The next event that fits. */
  next<Parameters>(event: string, fits?: (parameters: Parameters) => boolean): Promise<Parameters>;
}

interface Message {
  id?: number;
  method?: string;
  params?: Record<string, unknown>;
  result?: unknown;
  error?: { message: string };
}

interface Asked {
  method: string;
  resolve: (result: unknown) => void;
  reject: (error: Error) => void;
}

/** The server numbers the processes that it serves and the things in them to inspect: the first page of the first. */
const page = ids(1, 1);

/**
 * Joins a browser, until it ends, at the socket that WebKitGTK opens when WEBKIT_INSPECTOR_SERVER is set.
 * WebKitWebDriver sets it to talk to the browser itself; there it takes the place of an automation client, and leaves
 * that of a developer free.
 */
export async function inspect(port: number): Promise<Inspector> {
  const socket = connect(port, '127.0.0.1').setNoDelay(true);
  const listeners = new Map<string, Set<(parameters: never) => void>>();
  const waiting = new Map<number, Asked>();
  let last = 0;
  let target: string | undefined;

  function ask(method: string, params: object, write: (message: string) => void): Promise<unknown> {
    const id = ++last;
    const answer = new Promise((resolve, reject) => {
      waiting.set(id, { method, resolve, reject });
      write(JSON.stringify({ id, method, params }));
    });
    return answered(method, answer);
  }
  const toServer = (message: string): void => send(socket, 'SendMessageToBackend', page, Buffer.from(`${message}\0`));
  const toPage = (message: string): void => {
    ask('Target.sendMessageToTarget', { targetId: target, message }, toServer).catch(() => undefined);
  };

  function hear({ id, method = '', params = {}, result, error }: Message): void {
    if (id !== undefined) {
      const asked = waiting.get(id);
      waiting.delete(id);
      if (error) asked?.reject(new Error(`${asked.method}: ${error.message}`));
      else asked?.resolve(result);
      return;
    }
    if (method === 'Target.dispatchMessageFromTarget') hear(JSON.parse(params['message'] as string) as Message);
    if (method === 'Target.targetCreated') meet(params['targetInfo'] as { type: string; targetId: string });
    for (const listener of listeners.get(method) ?? []) listener(params as never);
  }

  function meet({ type, targetId }: { type: string; targetId: string }): void {
    if (type !== 'page') return;
    // To another site WebKit goes in another process, which would have to be made ready too.
    if (target !== undefined) throw new Error('The rig does not follow WebKit from one site to another');
    target = targetId;
  }

  const on: Inspector['on'] = (event, listener) => {
    const known = listeners.get(event) ?? new Set();
    listeners.set(event, known.add(listener));
  };
  const next: Inspector['next'] = (event, fits = () => true) =>
    new Promise((resolve) => {
      const listener = (parameters: never): void => {
        if (!fits(parameters)) return;
        listeners.get(event)?.delete(listener);
        resolve(parameters);
      };
      on(event, listener);
    });

  receive(socket, (name, body) => {
    if (name !== 'SendMessageToFrontend') return;
    hear(JSON.parse(body.toString('utf8', page.length, body.length - 1)) as Message);
  });
  const ready = next('Target.targetCreated');
  socket.on('close', () => {
    for (const { reject, method } of waiting.values()) reject(new Error(`WebKit ended during ${method}`));
  });
  await new Promise<void>((resolve, reject) => socket.on('connect', resolve).on('error', reject));
  send(socket, 'SetupInspectorClient', Buffer.from('\0'));
  send(socket, 'Setup', page);
  await within(10_000, 'WebKit shows its page', ready);
  return { send: (method, parameters = {}) => ask(method, parameters, toPage), on, next };
}

/** Numbers as GVariant, GLib's format for data: eight bytes each, the low one first. */
function ids(...numbers: readonly number[]): Buffer {
  return Buffer.from(BigUint64Array.from(numbers.map(BigInt)).buffer);
}

/** A message: its length, high byte first; the mark of a machine that puts the low byte first; a name; a body. */
function send(socket: Socket, name: string, ...body: readonly Buffer[]): void {
  const message = Buffer.concat([Buffer.from(`\0\0\0\0\x01${name}\0`), ...body]);
  message.writeUInt32BE(message.length - 5);
  socket.write(message);
}

function receive(socket: Socket, hear: (name: string, body: Buffer) => void): void {
  let rest: Buffer = Buffer.alloc(0);
  socket.on('data', (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk]);
    while (rest.length >= 5 && rest.length >= 5 + rest.readUInt32BE(0)) {
      const message = rest.subarray(5, 5 + rest.readUInt32BE(0));
      rest = rest.subarray(5 + message.length);
      const end = message.indexOf(0);
      hear(message.toString('utf8', 0, end), message.subarray(end + 1));
    }
  });
}
