import { createServer, type AddressInfo } from 'node:net';

/** A port that nobody uses at the moment, for programs that cannot choose one themselves and tell it. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
