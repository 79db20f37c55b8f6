import { afterAll, beforeAll, expect, vi } from 'vitest';
import { demoEmail, demoPassword } from '../../server/demo-sign-ins.ts';
import { createAdministrator } from '../../server/sessions/administrators.ts';
import { type Council, council } from '../harness/council.ts';
import { testSecret } from '../harness/database.ts';
import { type MailServer, mailServer } from '../harness/mail-server.ts';
import { test, until } from '../harness/process.ts';
import { post } from '../harness/serve.ts';
import { wireTo } from '../harness/wire.ts';

vi.setConfig({ testTimeout: 120_000 });

let there: Council;
let mail: MailServer;
beforeAll(async () => {
  [there, mail] = await Promise.all([council(), mailServer()]);
});
afterAll(async () => {
  await mail.close();
  await there.drop();
});

const planted = {
  password: 'planted-password-otter-vestibule',
  header: 'Bearer planted.header.value',
  search: 'planted-search',
  title: 'planted title "of" a course',
  words: 'planted words about oneself',
  import: 'planted cell',
  body: 'planted body that is no JSON',
};

/** The database quotes what it is given wherever an error of PostgreSQL can quote anything. */
const talkative = `
  create function spill() returns trigger language plpgsql as $$
  begin perform to_json(new)::text::date; return new; end $$;
  create trigger spill before insert or update on course for each row execute function spill();
  create trigger spill before insert or update on service_area for each row execute function spill();
  create trigger spill before insert or update on monitoring.equality_answer for each row execute function spill();
  create or replace function refuse() returns trigger language plpgsql as $$
  begin raise exception 'no "%"', to_json(new); end $$;
  create trigger spill before insert or update on message for each row execute function refuse();
`;

test('nothing that people type, sign in with or answer is in the log of a whole run', async ({
  start,
}) => {
  await there.owner.query(talkative);
  const { auth, settings, database: pool } = there.platform;
  const made = await createAdministrator({ auth, pool, settings }, 'planted@council.example');
  const token = new URL(made.link).searchParams.get('token')!;
  const wire = await wireTo(there.database.ownerUrl);
  mail.refuses.set(demoEmail('employee'), 550);
  const platform = start({
    DATABASE_URL: wire.url,
    SECRET: testSecret,
    SEED: 'demo',
    LOG_LEVEL: 'trace',
    SMTP_URL: mail.url,
    MAIL_FROM: 'planted-sender@council.example',
  });
  const address = await platform.ready;
  const send = async (path: string, request: RequestInit = {}) => {
    const response = await fetch(address + path, request);
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
  const signIn = async (role: Parameters<typeof demoEmail>[0], password = demoPassword) => {
    const { headers } = await send(
      '/api/auth/sign-in/email',
      post({ email: demoEmail(role), password }, { authorization: planted.header }),
    );
    return headers
      .getSetCookie()
      .map((each) => each.split(';')[0])
      .join('; ');
  };
  const asked = async (cookie: string, query: string, variables: object) => {
    const { text } = await send('/graphql', post({ query, variables }, { cookie }));
    return JSON.parse(text).errors?.[0].extensions.code;
  };

  const [course] = (await there.owner.query('select id from course limit 1')).rows;
  await signIn('employee', planted.password);
  const employee = await signIn('employee');
  const coordinator = await signIn('trainingCoordinator');
  const administrator = await signIn('hrAdministrator');
  const cookies = [employee, coordinator, administrator].join('; ').match(/=[^;]+/g)!;
  const faults = [
    await asked(
      coordinator,
      'mutation ($id: ID!, $title: String!) { updateCourse(id: $id, version: 1, patch: { title: $title }) { course { id } } }',
      { id: course.id, title: planted.title },
    ),
    await asked(
      employee,
      'mutation ($answers: [AnswerInput!]!) { recordAnswers(answers: $answers) }',
      { answers: [{ characteristic: 'sex', declined: true }] },
    ),
    await asked(coordinator, 'mutation { remindOfTraining { jobRun { id } } }', {}),
  ];
  expect(faults).toEqual(['INTERNAL', 'INTERNAL', undefined]);
  const file = await send(`/imports/areas?name=${planted.import}.csv`, {
    method: 'POST',
    headers: { cookie: administrator, 'x-evenhand-upload': '1', 'content-type': 'text/csv' },
    body: `Code,Name,Kind,Parent code\nZ,${planted.import},Directorate,\n`,
  });
  const { id } = JSON.parse(file.text);
  expect(
    await asked(administrator, 'mutation ($id: ID!) { confirmImport(id: $id) { dryRun } }', { id }),
  ).toBe('INTERNAL');
  await send(`/set-password?token=${token}`);
  await send(`/no-such-page?token=${token}`, { method: 'DELETE' });
  await send('/api/auth/set-password', post({ token: `${token}x`, password: planted.password }));
  await send(`/export/courses.csv?search=${planted.search}`, { headers: { cookie: coordinator } });
  await send('/graphql', post(planted.body));
  await send('/graphql', { ...post(planted.body), headers: { 'content-type': 'text/plain' } });
  await wire.cut();
  await asked(employee, 'query ($search: String) { courses(search: $search) { totalCount } }', {
    search: planted.search,
  });
  await send(`/api/auth/sign-in/email`, post({ email: demoEmail('recruiter'), password: 'x' }));
  await wire.mend();
  const failed = async () =>
    (await there.owner.query("select from job_run where last_error like '%reference%'")).rowCount;
  await until(async () => Boolean(await failed()), 60_000);
  platform.child.kill('SIGTERM');
  const { output, errors } = await platform.ended;

  const log = output.replace(/^Sign in with[\s\S]*/m, '') + errors;
  const lines = errors.trim().split('\n');
  expect(lines.length).toBeGreaterThan(20);
  for (const line of lines) expect(() => JSON.parse(line), line).not.toThrow();
  const secrets = [
    ...Object.values(planted).flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1)]),
    ...cookies.map((cookie) => decodeURIComponent(cookie.slice(1))),
    ...cookies.map((cookie) => cookie.slice(1)),
    ...[token, demoPassword, testSecret, 'council.example', 'demo.example', 'planted'],
  ];
  expect(lines.filter((line) => secrets.some((secret) => line.includes(secret)))).toEqual([]);
  expect(secrets.filter((secret) => log.includes(secret))).toEqual([]);
});
