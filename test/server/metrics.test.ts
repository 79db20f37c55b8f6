import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Council, council, settings } from '../harness/council.ts';
import { post, type Served, serve } from '../harness/serve.ts';

const token = 'a-token-for-measuring';
const operations = { ...settings.operations, metricsToken: token };

let demo: Council;
let served: Served;
beforeAll(async () => {
  demo = await council();
  served = await serve(demo.database, { operations });
});
afterAll(async () => {
  await served.close();
  await demo.drop();
});

const scrape = async (authorization = `Bearer ${token}`) =>
  served.send({ headers: { authorization } }, '/metrics');

/** The lines of these metrics, without what differs from run to run. */
const linesOf = async (...names: string[]) => {
  const { text } = await scrape();
  return text.split('\n').filter((line) => names.some((name) => line.startsWith(name)));
};

test('without the token, and while none is set, there is nothing to see', async () => {
  const plain = await serve(demo.database);
  const answers = [
    await plain.send({}, '/metrics'),
    await served.send({}, '/metrics'),
    await scrape('Bearer wrong'),
    await scrape(token),
  ];
  await plain.close();
  expect(answers.map(({ status, text }) => `${status} ${text}`)).toMatchInlineSnapshot(`
    [
      "404 {"message":"There is nothing at this address.","code":"NOT_FOUND"}",
      "401 {"message":"Sign in first.","code":"UNAUTHENTICATED"}",
      "401 {"message":"Sign in first.","code":"UNAUTHENTICATED"}",
      "401 {"message":"Sign in first.","code":"UNAUTHENTICATED"}",
    ]
  `);
});

test('requests are counted by route, kind of operation and status, and errors by their code', async () => {
  const { cookie, ask } = await served.signIn('hrAdministrator');
  await ask('query Secret { employees(search: "planted") { totalCount } }');
  await ask('mutation { deleteGrade(id: "planted", version: 1) { ids } }');
  await ask('{ nothing }');
  await served.send(post('no JSON', { cookie }));
  await served.send({ headers: { cookie } }, '/export/grades.csv?search=planted');
  await served.send({ headers: { cookie } }, '/runs/planted/events');
  await served.send({ method: 'PUT' }, '/planted/path');
  expect(
    await linesOf('evenhand_request_duration_seconds_count', 'evenhand_operation_errors'),
  ).toMatchInlineSnapshot(`
    [
      "evenhand_request_duration_seconds_count{method="GET",route="/metrics",operation="none",status="4xx"} 3",
      "evenhand_request_duration_seconds_count{method="POST",route="/api/auth/sign-in/email",operation="none",status="2xx"} 1",
      "evenhand_request_duration_seconds_count{method="POST",route="/graphql",operation="query",status="2xx"} 1",
      "evenhand_request_duration_seconds_count{method="POST",route="/graphql",operation="mutation",status="2xx"} 1",
      "evenhand_request_duration_seconds_count{method="POST",route="/graphql",operation="none",status="4xx"} 2",
      "evenhand_request_duration_seconds_count{method="GET",route="/export/:file",operation="none",status="2xx"} 1",
      "evenhand_request_duration_seconds_count{method="GET",route="/runs/:id/events",operation="none",status="4xx"} 1",
      "evenhand_request_duration_seconds_count{method="PUT",route="none",operation="none",status="4xx"} 1",
      "evenhand_operation_errors_total{operation="mutation",code="NOT_FOUND"} 1",
      "evenhand_operation_errors_total{operation="none",code="BAD_USER_INPUT"} 1",
    ]
  `);
  expect((await scrape()).text).not.toContain('planted');
});

test('pools, the queue of jobs and the event loop are measured', async () => {
  await demo.owner.query(
    `insert into job_run (id, version, job, state, requested_at, data)
     values (uuidv7(), 1, 'sendMessages', 'waiting', now() - interval '90 seconds', '{}'),
            (uuidv7(), 1, 'planted', 'waiting', now(), '{}')`,
  );
  const { text, headers } = await scrape();
  expect(headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
  const names = [...text.matchAll(/^# TYPE (\w+)/gm)].map(([, name]) => name!);
  expect(names.filter((name) => name.startsWith('evenhand'))).toMatchInlineSnapshot(`
    [
      "evenhand_pool_connections",
      "evenhand_pool_waiting",
      "evenhand_requests_under_way",
      "evenhand_requests_refused_total",
      "evenhand_request_duration_seconds",
      "evenhand_operation_errors_total",
      "evenhand_job_runs",
      "evenhand_job_delay_seconds",
      "evenhand_messages",
    ]
  `);
  expect(names).toContain('nodejs_eventloop_lag_p99_seconds');
  expect(await linesOf('evenhand_pool_connections{pool="app"', 'evenhand_job_runs')).toEqual([
    expect.stringMatching(/^evenhand_pool_connections\{pool="app",state="idle"\} \d+$/),
    expect.stringMatching(/^evenhand_pool_connections\{pool="app",state="busy"\} \d+$/),
    expect.stringMatching(/^evenhand_pool_connections\{pool="app",state="most"\} \d+$/),
    'evenhand_job_runs{job="sendMessages",state="waiting"} 1',
  ]);
  const [delay] = await linesOf('evenhand_job_delay_seconds');
  expect(Number(delay!.split(' ')[1])).toBeGreaterThan(80);
});
