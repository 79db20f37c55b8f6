import Fastify from 'fastify';
import { expect, test } from 'vitest';
import { gate } from '../../server/operations/overload.ts';
import { settings } from '../harness/council.ts';

/** A server that takes on two at once, and answers when it is told to. */
async function narrow() {
  const app = Fastify();
  const load = gate(app, { operations: { ...settings.operations, requestsAtOnce: 2 } });
  const { promise: opened, resolve: open } = Promise.withResolvers<void>();
  app.get('/slow', () => opened.then(() => 'done'));
  app.get('/health', { config: { always: true } }, async () => 'well');
  await app.ready();
  const get = (url: string, headers = {}) => app.inject({ url, headers });
  return { app, load, open, get };
}

test('two at once are taken on, the third is told to come back, and health is always told', async () => {
  const { app, load, open, get } = await narrow();
  const first = [get('/slow'), get('/slow')];
  await expect.poll(() => load.underWay).toBe(2);
  const refused = await get('/slow');
  const { statusCode, headers, body } = refused;
  expect([
    statusCode,
    headers['retry-after'],
    headers['cache-control'],
    JSON.parse(body),
  ]).toMatchInlineSnapshot(`
    [
      503,
      "5",
      "no-store",
      {
        "code": "BUSY",
        "errors": [
          {
            "extensions": {
              "code": "BUSY",
            },
            "message": "Too much is being asked at this moment. Nothing was changed. Try again in a few seconds.",
          },
        ],
        "message": "Too much is being asked at this moment. Nothing was changed. Try again in a few seconds.",
      },
    ]
  `);
  const page = await get('/slow', { accept: 'text/html,*/*' });
  expect([page.statusCode, page.headers['content-type'], page.body]).toMatchInlineSnapshot(`
    [
      503,
      "text/plain; charset=utf-8",
      "Too much is being asked at this moment. Nothing was changed. Try again in a few seconds.",
    ]
  `);
  expect((await get('/health')).body).toBe('well');
  open();
  expect((await Promise.all(first)).map(({ body: text }) => text)).toEqual(['done', 'done']);
  expect((await get('/slow')).body).toBe('done');
  expect(load).toEqual({ underWay: 0, refused: 2 });
  await app.close();
});
