import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { job } from '../../schema/foundation/jobs/job.ts';
import { whileWanted } from '../../schema/foundation/jobs/while-wanted.ts';
import { told } from '../harness/answer.ts';
import { type Council, council } from '../harness/council.ts';
import { until } from '../harness/process.ts';
import { askFor, come, runOf, working } from '../harness/working.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let there: Council;
const steps: number[] = [];
const tenth = () => new Promise((resolve) => setTimeout(resolve, 100));

const count = job({
  name: 'count',
  does: 'Counts, each number once, from where it stopped.',
  async run({ data, progress }) {
    const total = Number(data.total);
    while (steps.length < total) {
      await progress(steps.length, total);
      await tenth();
      steps.push(steps.length + 1);
    }
    await progress(total, total);
    return `Counted to ${total}.`;
  },
});

const stubborn = job({
  name: 'stubborn',
  does: 'Hears nobody for ten seconds.',
  async run() {
    await new Promise((resolve) => setTimeout(resolve, 10_000).unref());
    return 'Nobody waited.';
  },
});

const deep = job({
  name: 'deep',
  does: 'Thinks for an hour, and says nothing meanwhile.',
  async run({ progress }) {
    return whileWanted<string>(
      () => progress(0, 1),
      (stopping) =>
        new Promise((_, reject) => {
          stopping.addEventListener('abort', () => reject(stopping.reason));
        }),
    );
  },
});

beforeAll(async () => {
  there = await council();
});
afterAll(() => there.drop());

test('a stop lets a run come to a place where it can; the next start takes it up there', async () => {
  const first = await working(there, [count]);
  const id = await askFor(there, 'count', { total: 30 });
  await until(() => steps.length >= 5);
  const asked = performance.now();
  await first.stop();
  expect(performance.now() - asked).toBeLessThan(4000);
  const stopped = [...steps];
  expect(await runOf(there, id)).toMatchObject({ state: 'waiting', lastError: null, total: 30 });
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(steps).toEqual(stopped);
  const second = await working(there, [count]);
  expect(await come(there, id, 'done')).toMatchObject({ outcome: 'Counted to 30.', done: 30 });
  await second.stop();
  expect(steps).toEqual(Array.from({ length: 30 }, (_, i) => i + 1));
  expect([...first.logged, ...second.logged]).toEqual([]);
});

test('a run that hears nobody keeps a stop waiting for three seconds at most', async () => {
  const at = await working(there, [stubborn]);
  const id = await askFor(there, 'stubborn');
  await come(there, id, 'running');
  const asked = performance.now();
  await at.stop();
  expect(performance.now() - asked).toBeLessThan(4000);
  const next = await working(there, []);
  expect(await come(there, id, 'failed')).toMatchObject({
    lastError: 'There is no such job any more.',
  });
  await next.stop();
});

const cancel = 'mutation ($id: ID!) { cancelRun(id: $id) { jobRun { state cancelRequested } } }';

test('whoever asked for a run can stop it; what it did stays', async () => {
  steps.length = 0;
  const at = await working(there, [count]);
  const id = await askFor(there, 'count', { total: 1000 });
  await until(() => steps.length >= 3);
  const { ask } = there.as('trainingCoordinator');
  expect(told(await ask(cancel, { id }))).toEqual({
    cancelRun: { jobRun: { state: 'running', cancelRequested: true } },
  });
  expect(await come(there, id, 'cancelled')).toMatchObject({
    outcome: 'Cancelled; what was done before stays.',
    endedAt: expect.any(String),
  });
  const { length } = steps;
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(steps).toHaveLength(length);
  expect(told(await ask(cancel, { id }))).toBe(
    'CONFLICT: This run is over: there is nothing to cancel.',
  );
  await at.stop();
});

test('so can they where it is deep in one step; and a stop of the server does not wait for it', async () => {
  const at = await working(there, [deep]);
  const { ask } = there.as('trainingCoordinator');
  const cancelled = await askFor(there, 'deep');
  await until(async () => (await runOf(there, cancelled)).state === 'running');
  await ask(cancel, { id: cancelled });
  expect(await come(there, cancelled, 'cancelled')).toMatchObject({ attempts: 1 });
  const stopped = await askFor(there, 'deep');
  await until(async () => (await runOf(there, stopped)).state === 'running');
  const asked = performance.now();
  await at.stop();
  expect(performance.now() - asked).toBeLessThan(4000);
  expect(await runOf(there, stopped)).toMatchObject({ state: 'waiting', lastError: null });
  expect(at.logged).toEqual([]);
});

test('a run that has not begun is cancelled without beginning; others do not even see it', async () => {
  steps.length = 0;
  const id = await askFor(there, 'count', { total: 10 });
  const { caller } = there.as('trainingCoordinator');
  const colleague = { ...caller, attributes: { user: '01890000-0000-7000-8000-000000000000' } };
  expect(told(await there.as(colleague).ask(cancel, { id }))).toBe(
    'NOT_FOUND: There is no such run that you can see.',
  );
  await there.as('trainingCoordinator').ask(cancel, { id });
  const at = await working(there, [count]);
  expect(await come(there, id, 'cancelled')).toMatchObject({ attempts: 0 });
  await at.stop();
  expect(steps).toEqual([]);
});
