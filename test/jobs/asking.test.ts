import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Council, council } from '../harness/council.ts';

let there: Council;

beforeAll(async () => {
  there = await council();
});
afterAll(() => there.drop());

test('whoever asks again while their run still waits is told of that one', async () => {
  const ask = async () => {
    const { data } = await there
      .as('trainingCoordinator')
      .ask('mutation { remindOfTraining { jobRun { id state } } }');
    return data.remindOfTraining.jobRun;
  };
  const first = await ask();
  expect(first).toEqual({ id: expect.any(String), state: 'waiting' });
  expect(await ask()).toEqual(first);
  await there.owner.query("update job_run set state = 'running'");
  expect((await ask()).id).not.toBe(first.id);
});
