import { connect, createServer, type Server, type Socket } from 'node:net';

/** A connection that counts bytes both ways, headers and all. */
export interface CountingProxy {
  readonly port: number;
  readonly count: { up: number; down: number };
  stop(): Promise<void>;
}

export async function countingProxy(target: number): Promise<CountingProxy> {
  const count = { up: 0, down: 0 };
  const sockets = new Set<Socket>();
  const server: Server = createServer((client) => {
    const upstream = connect(target, '127.0.0.1');
    sockets.add(client).add(upstream);
    client.on('data', (data) => {
      count.up += data.length;
    });
    upstream.on('data', (data) => {
      count.down += data.length;
    });
    for (const socket of [client, upstream]) socket.on('error', () => socket.destroy());
    client.pipe(upstream).pipe(client);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    count,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        // Connections are kept open for a next request that does not come.
        for (const socket of sockets) socket.destroy();
      }),
  };
}
