import { connect, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { arrival } from '../../server/limits.ts';
import { type Council, council, settings } from '../harness/council.ts';
import { type Served, serve } from '../harness/serve.ts';

let home: Council;
let served: Served;

beforeAll(async () => {
  home = await council();
  served = await serve(home.database);
});
afterAll(async () => {
  await served.close();
  await home.drop();
});

/** Sends so many bytes every so many milliseconds until it is answered or closed; says when that was. */
async function drip(head: string, bytes: number, every: number, most = Number.POSITIVE_INFINITY) {
  const { port } = new URL(served.url);
  const socket: Socket = connect(Number(port), '127.0.0.1');
  let answer = '';
  let open = true;
  socket.on('data', (chunk) => {
    answer += chunk;
  });
  socket.on('error', () => undefined);
  socket.on('close', () => {
    open = false;
  });
  const start = performance.now();
  socket.write(head);
  for (let sent = 0; open && answer === '' && sent < most; sent += bytes) {
    await wait(every);
    if (open) socket.write('x'.repeat(Math.min(bytes, most - sent)));
  }
  while (open && answer === '') await wait(50);
  socket.destroy();
  return { answered: answer.split('\r\n')[0], after: performance.now() - start };
}

const posting = (path: string, length: number, headers = '') =>
  `POST ${path} HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n${headers}content-length: ${length}\r\n\r\n`;

describe.concurrent('a request that comes slowly', { timeout: 60_000 }, () => {
  test('is closed when its headers take too long', async () => {
    const { answered, after } = await drip('GET / HTTP/1.1\r\nhost: localhost\r\nx-a: ', 1, 500);
    expect(answered).toBe('HTTP/1.1 408 Request Timeout');
    expect(after).toBeGreaterThan(arrival.headers - 100);
    expect(after).toBeLessThan(arrival.headers + 5000);
  });

  test('is closed when its body comes by drips, wherever it is sent', async () => {
    for (const { answered, after } of await Promise.all([
      drip(posting('/graphql', 90_000), 1, 500),
      drip(posting('/api/auth/sign-in/email', 9000), 1, 500),
      drip(`${posting('/graphql', 90_000)}{"query":"${'x'.repeat(5000)}`, 1, 500),
    ])) {
      expect(answered).toBe('HTTP/1.1 408 Request Timeout');
      expect(after).toBeGreaterThan(arrival.body - 100);
      expect(after).toBeLessThan(arrival.body + 5000);
    }
  });

  test('is let finish when it keeps pace, however long it takes', async () => {
    const { cookie } = await served.signIn('hrAdministrator');
    const headers = `cookie: ${cookie}\r\nx-evenhand-upload: 1\r\n`;
    const { answered, after } = await drip(
      posting('/imports/employees?name=slow.csv', 150_000, headers),
      750,
      100,
      150_000,
    );
    expect(answered).toBe('HTTP/1.1 201 Created');
    expect(after).toBeGreaterThan(arrival.body + 4000);
  });
});

test('those who send theirs by drips keep nobody else out', async () => {
  const requestsAtOnce = 2;
  const operations = { ...settings.operations, requestsAtOnce };
  const narrow = await serve(home.database, { operations });
  const sockets = Array.from({ length: 3 * requestsAtOnce }, () => {
    const socket = connect(Number(new URL(narrow.url).port), '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write(`${posting('/graphql', 90_000)}{`);
    return socket;
  });
  await wait(500);
  const query = JSON.stringify({ query: '{ __typename }' });
  const headers = { 'content-type': 'application/json' };
  const { status } = await narrow.send({ method: 'POST', body: query, headers });
  for (const socket of sockets) socket.destroy();
  await narrow.close();
  expect(status).toBe(200);
});
