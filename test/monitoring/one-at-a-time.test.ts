import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from '../../schema/foundation/planner/sql.ts';
import { type Council, council } from '../harness/council.ts';

let demo: Council;
beforeAll(async () => {
  demo = await council();
}, 60_000);
afterAll(() => demo.drop());

test('what is held against each other is worked out one after the other, and whoever waits may be cancelled', async () => {
  const { counting } = demo.worker();
  const order: string[] = [];
  const patient = async () => undefined;
  const work = (name: string) => async () => {
    order.push(`${name} begins`);
    await wait(700);
    order.push(`${name} ends`);
  };
  const months = counting.alone('tables', work('months'), patient);
  await wait(300);
  const cancelled = counting.alone('tables', work('cancelled'), async () => {
    throw new Error('Cancelled.');
  });
  await expect(cancelled).rejects.toThrow('Cancelled.');
  await Promise.all([months, counting.alone('tables', work('years'), patient)]);
  expect(order).toEqual(['months begins', 'months ends', 'years begins', 'years ends']);
  const broken = counting.alone('tables', () => Promise.reject(new Error('Broken.')), patient);
  await expect(broken).rejects.toThrow('Broken.');
  expect(await counting.alone('tables', async () => 'free again', patient)).toBe('free again');
});

test('whoever is not alone any more, as their connection was lost, is told so', async () => {
  const { counting } = demo.worker();
  const told: string[] = [];
  const work = counting.alone(
    'tables',
    async (stillAlone) => {
      await stillAlone();
      told.push('alone');
      const ended = sql`select json_agg(pg_terminate_backend(pid))::text as answer from pg_locks
        where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())`;
      expect(await counting.count(ended)).toEqual([true]);
      await wait(100);
      await stillAlone();
      told.push('alone, as it thinks');
    },
    async () => undefined,
  );
  await expect(work).rejects.toThrow();
  expect(told).toEqual(['alone']);
});
