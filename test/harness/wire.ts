import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A wire to a database that can be cut, and go silent. */
export interface Wire {
  /** The database's address through the wire. */
  url: string;
  /** Ends every connection and refuses new ones. */
  cut(): Promise<void>;
  /** Lets connections stand and swallows all that is sent. */
  silence(): void;
  /** Works as before, on the same port. */
  mend(): Promise<void>;
}

/** Lays a wire to the database at the address. */
export async function wireTo(address: string): Promise<Wire> {
  const target = new URL(address);
  const sockets = new Set<Socket>();
  let silent = false;
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.on('data', (chunk) => !silent && to.write(chunk));
      from.on('error', () => undefined);
      from.on('close', () => {
        sockets.delete(from);
        to.destroy();
      });
    }
  });
  const listen = (port: number) =>
    new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const url = new URL(address);
  url.port = String(port);
  const drop = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: url.href,
    async cut() {
      const closed = new Promise((resolve) => server.close(resolve));
      drop();
      await closed;
    },
    silence() {
      silent = true;
    },
    async mend() {
      if (silent) drop();
      silent = false;
      if (!server.listening) await listen(port);
    },
  };
}
