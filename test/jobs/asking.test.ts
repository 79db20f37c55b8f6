import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Council, council } from '../harness/council.ts';

let there: Council;

beforeAll(async () => {
  there = await council();
});
afterAll(() => there.drop());

test('a system administrator begins by hand what the clock runs, but neither counting nor erasing', async () => {
  const { ask } = there.as('systemAdministrator');
  const { data } = await ask('{ jobs { name schedule mutation } }');
  const byTheClock: Declared[] = data.jobs.filter(({ schedule }: Declared) => schedule);
  const left = byTheClock.filter(({ mutation }) => !mutation).map(({ name }) => name);
  expect(left).toEqual(['countResponses', 'applyRetention']);
  for (const { name, mutation } of byTheClock.filter((each) => each.mutation)) {
    const answer = await ask(`mutation { ${mutation} { jobRun { job state askedBy } } }`);
    expect(answer.data[mutation!].jobRun).toEqual({
      job: name,
      state: 'waiting',
      askedBy: 'Ravi Chandrasekhar',
    });
  }
});

interface Declared {
  name: string;
  schedule: string | null;
  mutation: string | null;
}

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
