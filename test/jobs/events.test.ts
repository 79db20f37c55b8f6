import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { job } from '../../schema/foundation/jobs/job.ts';
import { type Council, council } from '../harness/council.ts';
import { until } from '../harness/process.ts';
import { type Desk, type Served, serve } from '../harness/serve.ts';
import { askFor, type Working, working } from '../harness/working.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let there: Council;
let served: Served;
let at: Working;
let coordinator: Desk;

const count = job({
  name: 'count',
  does: 'Counts slowly.',
  async run({ data, progress }) {
    const total = Number(data.total);
    for (let done = 0; done <= total; done += 1) {
      await progress(done, total);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    return 'Counted.';
  },
});

beforeAll(async () => {
  there = await council();
  [served, at] = await Promise.all([serve(there.database), working(there, [count])]);
  coordinator = await served.signIn('trainingCoordinator');
});
afterAll(async () => {
  await at.stop();
  await served.close();
  await there.drop();
});

interface Event {
  event: string;
  data: { state: string; done: number | null; total: number | null; outcome: string | null };
}

/** Watches a run as a browser does; ends when the stream does. */
async function watch(id: string, { cookie }: Desk, seen: (event: Event) => unknown = () => 0) {
  const leaving = new AbortController();
  const response = await fetch(`${served.url}/runs/${id}/events`, {
    headers: { cookie, accept: 'text/event-stream' },
    signal: leaving.signal,
  });
  const events: Event[] = [];
  let text = '';
  const reading = (async () => {
    for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
      text += chunk;
      for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
        const [first = '', second = ''] = text.slice(0, end).split('\n');
        text = text.slice(end + 2);
        if (!second) continue;
        const event = { event: first.slice(7), data: JSON.parse(second.slice(6)) };
        events.push(event);
        seen(event);
      }
    }
  })();
  return { response, events, ended: reading.catch(() => undefined), leave: () => leaving.abort() };
}

test('whoever asked for a run sees how far it is, across a reload, until its end', async () => {
  const id = await askFor(there, 'count', { total: 12 });
  const before = await watch(id, coordinator);
  expect(Object.fromEntries(before.response.headers)).toMatchObject({
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
  });
  await until(() => before.events.some(({ data }) => (data.done ?? 0) >= 3));
  before.leave();
  await before.ended;
  const after = await watch(id, coordinator);
  await after.ended;
  const [first] = after.events;
  const last = after.events.at(-1)!;
  expect(first).toMatchObject({ event: 'progress', data: { state: 'running', total: 12 } });
  expect(first!.data.done).toBeGreaterThanOrEqual(3);
  const steps = after.events.map(({ data }) => data.done!);
  expect(steps).toEqual(steps.toSorted((a, b) => a - b));
  expect(last).toEqual({
    event: 'end',
    data: {
      id,
      job: 'count',
      state: 'done',
      done: 12,
      total: 12,
      outcome: 'Counted.',
      lastError: null,
      cancelRequested: false,
      nextAt: null,
    },
  });
  const again = await watch(id, coordinator);
  await again.ended;
  expect(again.events).toEqual([last]);
});

test('cancelled while it is watched, it says so', async () => {
  const id = await askFor(there, 'count', { total: 1000 });
  let asked = false;
  const { ended, events } = await watch(id, coordinator, ({ data }) => {
    if ((data.done ?? 0) < 2 || asked) return;
    asked = true;
    void coordinator.ask('mutation ($id: ID!) { cancelRun(id: $id) { jobRun { id } } }', { id });
  });
  await ended;
  expect(events.at(-1)).toMatchObject({
    event: 'end',
    data: { state: 'cancelled', outcome: 'Cancelled; what was done before stays.' },
  });
});

test('nobody else watches it: others are told that it is not there, as of one that never was', async () => {
  const id = await askFor(there, 'count', { total: 0 });
  const never = '01890000-0000-7000-8000-000000000000';
  const look = async (who: Desk | undefined, run: string) => {
    const { status, text } = await served.send(
      { headers: who ? { cookie: who.cookie } : {} },
      `/runs/${run}/events`,
    );
    return `${status} ${JSON.parse(text).message}`;
  };
  const [officer, employee] = await Promise.all([
    served.signIn('lineManager'),
    served.signIn('employee'),
  ]);
  const gone = '404 There is no such run that you can see.';
  expect([
    await look(coordinator, never),
    await look(coordinator, 'nonsense'),
    await look(officer, id),
    await look(employee, never),
    await look(undefined, id),
  ]).toEqual([
    gone,
    gone,
    '403 Your role does not include jobRun.',
    '403 Your role does not include jobRun.',
    '401 Sign in first.',
  ]);
  await there.owner.query(`update job_run set started_by = gen_random_uuid() where id = $1`, [id]);
  expect(await look(coordinator, id)).toBe(gone);
});

test('whoever is signed out hears no more', async () => {
  const other = await served.signIn('trainingCoordinator');
  const id = await askFor(there, 'count', { total: 1000 });
  const { ended, events } = await watch(id, other);
  await until(() => events.length >= 2);
  await served.send(
    {
      method: 'POST',
      headers: { cookie: other.cookie, 'content-type': 'application/json' },
      body: '{}',
    },
    '/api/auth/sign-out',
  );
  await ended;
  expect(events.at(-1)!.event).toBe('progress');
  await coordinator.ask('mutation ($id: ID!) { cancelRun(id: $id) { jobRun { id } } }', { id });
});

test('a sixth page at once has to wait; the end of the server ends them all', async () => {
  const id = await askFor(there, 'count', { total: 1000 });
  const watching = await Promise.all(Array.from({ length: 5 }, () => watch(id, coordinator)));
  expect((await watch(id, coordinator)).response.status).toBe(429);
  watching[0]!.leave();
  await until(async () => {
    const one = await watch(id, coordinator);
    if (one.response.status !== 200) return false;
    watching.push(one);
    return true;
  });
  const asked = performance.now();
  void served.app.close();
  await Promise.all(watching.map(({ ended }) => ended));
  expect(performance.now() - asked).toBeLessThan(2000);
});
