import { PassThrough } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import Fastify from 'fastify';
import { expect, test } from 'vitest';
import { partAfterLastAnswers } from '../../server/last-answers.ts';

test('a server closes once the last of an answer is through, although its connection is kept', async () => {
  const app = Fastify({ keepAliveTimeout: 60_000 });
  partAfterLastAnswers(app);
  const file = new PassThrough();
  app.get('/', async (_request, reply) => reply.send(file));
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  file.write('Everybody ');
  const answer = await fetch(url);
  const closed = app.close();
  // idle connections have been closed by then, and this one is not among them
  await setTimeout(100);
  file.end('is welcome.');
  expect(await answer.text()).toBe('Everybody is welcome.');
  await closed;
}, 5000);
