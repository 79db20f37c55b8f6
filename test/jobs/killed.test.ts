import { afterAll, beforeAll, expect, vi } from 'vitest';
import { demoEmail, demoPassword } from '../../server/demo-sign-ins.ts';
import { type Council, council } from '../harness/council.ts';
import { testSecret } from '../harness/database.ts';
import { type MailServer, mailServer } from '../harness/mail-server.ts';
import { type PlatformProcess, test, until } from '../harness/process.ts';
import { post } from '../harness/serve.ts';

vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 });

let there: Council;
let mail: MailServer;

beforeAll(async () => {
  [there, mail] = await Promise.all([council(), mailServer()]);
});
afterAll(async () => {
  await mail.close();
  await there.drop();
});

const count = async (sql: string) =>
  Number((await there.owner.query<{ count: string }>(`select count(*) ${sql}`)).rows[0]!.count);

async function remindOfTraining({ ready }: PlatformProcess) {
  const address = await ready;
  const signIn = await fetch(
    `${address}/api/auth/sign-in/email`,
    post({ email: demoEmail('trainingCoordinator'), password: demoPassword }),
  );
  const cookie = signIn.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
  const query = 'mutation { remindOfTraining { jobRun { id state } } }';
  const answer = await fetch(`${address}/graphql`, post({ query }, { cookie }));
  return (await answer.json()).data.remindOfTraining.jobRun as { id: string; state: string };
}

test('a job and its mail survive kill -9 in the middle: started again, each is done once in effect', async ({
  start,
}) => {
  const env = {
    DATABASE_URL: there.database.ownerUrl,
    SECRET: testSecret,
    SEED: 'demo',
    SMTP_URL: mail.url,
    MAIL_FROM: 'equality@council.example',
  };
  mail.slowness = 20;
  const first = start(env);
  const { id, state } = await remindOfTraining(first);
  expect(state).toBe('waiting');
  await until(async () => (await count('from message')) >= 5);
  first.child.kill('SIGKILL');
  await first.ended;
  const before = await count('from message');
  const people = await count('from (select distinct employee_id from training_reminder) as people');
  expect(before).toBe(people);

  const second = start(env);
  await second.ready;
  const over = `from job_run where id = '${id}' and state = 'done'`;
  await until(async () => (await count(over)) === 1, 120_000);
  await until(async () => (await count(`from message where state = 'waiting'`)) === 0, 120_000);
  second.child.kill('SIGTERM');
  expect(await second.ended).toMatchObject({ code: 0, errors: '' });

  const { rows } = await there.owner.query<{ id: string; recipient: string }>(
    'select id, recipient_email as recipient from message',
  );
  expect(rows.length).toBeGreaterThan(before);
  // one message for each person, however often it was begun
  expect(new Set(rows.map(({ recipient }) => recipient)).size).toBe(rows.length);
  expect(await count('from (select distinct employee_id from training_reminder) as people')).toBe(
    rows.length,
  );
  // each arrived; the one that was under way when the process died may have arrived twice, as the same
  const arrived = mail.arrived.map(({ headers }) => headers['message-id']!);
  expect(new Set(arrived)).toEqual(new Set(rows.map((row) => `<${row.id}@council.example>`)));
  expect(arrived.length - rows.length).toBeLessThanOrEqual(1);
});
