import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createApp } from '../../server/app.ts';
import { type Council, council } from '../harness/council.ts';
import { walker } from '../monitoring/walking.ts';

let demo: Council;
let app: FastifyInstance;
let somebody: ReturnType<typeof walker>;
let job: string;

beforeAll(async () => {
  demo = await council();
  app = await createApp(demo.platform);
  const { rows } = await demo.owner.query(
    `select id from vacancy where status = 'open' and channel = 'external'
       and current_date between opens_on and closes_on order by reference limit 1`,
  );
  job = `/jobs/${rows[0].id}`;
});
afterAll(async () => {
  await app.close();
  await demo.drop();
});
beforeEach(async () => {
  somebody = walker(app);
  await somebody.open(job, {});
});

test('what is too much to keep comes back to be shortened, with nothing of it lost', async () => {
  const { open } = somebody;
  await open(`${job}/name`, { fullName: 'Heledd Quarrington' });
  await open(`${job}/email`, { email: 'heledd@example.org' });
  // no two alike, so that nothing of it is kept more shortly
  const statement = Array.from({ length: 3000 }, (_, i) => String.fromCodePoint(0x4e00 + i * 6));
  const long = await open(`${job}/statement`, { statement: statement.join('') });
  expect([long.status, long.heading]).toEqual([422, 'How do you meet what the job asks for?']);
  expect(long.body).toContain(`>${statement.join('')}</textarea>`);
  expect(long.body).toContain(
    '<a href="#statement">There is no room to keep all of this: some letters take more than others. Use fewer words here.</a>',
  );
  const shorter = await open(`${job}/statement`, { statement: statement.slice(0, 300).join('') });
  expect([shorter.status, shorter.at]).toEqual([200, `${job}/studied`]);
});

test('of what nobody can see nothing is kept, and alone it is no name', async () => {
  const unseen = await somebody.open(`${job}/name`, { fullName: '\u200b\u2062' });
  expect([unseen.status, unseen.body.includes('Enter your name.')]).toEqual([422, true]);
  await somebody.open(`${job}/name`, { fullName: 'Zo\u00eb \u202exe\u2066' });
  expect((await somebody.open(`${job}/name`)).body).toContain('value="Zo\u00eb xe"');
});
