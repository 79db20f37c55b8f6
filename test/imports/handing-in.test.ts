import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../../server/app.ts';
import { demoEmail, demoPassword } from '../../server/demo-sign-ins.ts';
import { type Council, council } from '../harness/council.ts';
import { Browser } from '../sessions/entrance.ts';

let c: Council;
let app: FastifyInstance;
let hr: Browser;

beforeAll(async () => {
  c = await council();
  app = await createApp(c.platform);
  await app.ready();
  hr = await signedIn('hrAdministrator');
});
afterAll(async () => {
  await app.close();
  await c.drop();
});

async function signedIn(role: string) {
  const browser = new Browser(app, {});
  await browser.signIn(demoEmail(role), demoPassword);
  return browser;
}

const areas = 'Code,Name,Kind,Parent code\nZ1,Archives,Team,Z\nZ,Culture,Directorate,\n';

const send = (
  browser: Browser,
  address: string,
  body: string,
  headers: Record<string, string | undefined> = {},
) =>
  browser.send('POST', address, body, {
    headers: { 'content-type': 'text/csv', 'x-evenhand-upload': '1', ...headers },
  });

async function ask(browser: Browser, query: string, variables?: object) {
  const { body } = await browser.send('POST', '/graphql', { query, variables }, {});
  return body as { data?: Record<string, never>; errors?: { message: string }[] };
}

async function handIn(browser: Browser, name: string, body: string, kind = 'areas') {
  const { body: answer } = await send(browser, `/imports/${kind}?name=${name}`, body);
  return String(answer.id);
}

const result = `{ dryRun summary counts { entity created updated unchanged }
  examples { line entity record field before after } problems { line column value reason } notices { reason } }`;
const preview = (browser: Browser, id: string) =>
  ask(browser, `mutation($id: ID!) { previewImport(id: $id) ${result} }`, { id });
const confirm = (browser: Browser, id: string, key?: string) =>
  ask(
    browser,
    `mutation($id: ID!, $key: String) { confirmImport(id: $id, idempotencyKey: $key) ${result} }`,
    { id, key },
  );

const refusal = ({ status, body }: Awaited<ReturnType<typeof send>>) => [status, body];

describe('the door', () => {
  const address = '/imports/areas?name=areas.csv';

  test('nobody who has not signed in', async () => {
    expect(refusal(await send(new Browser(app, {}), address, areas))).toEqual([
      401,
      { message: 'Sign in first.', code: 'UNAUTHENTICATED' },
    ]);
  });

  test('no page of another website, and no form', async () => {
    const foreign = await send(hr, address, areas, { origin: 'https://elsewhere.example' });
    expect([foreign.status, foreign.body.code]).toEqual([403, 'FORBIDDEN']);
    expect(refusal(await send(hr, address, areas, { 'x-evenhand-upload': undefined }))).toEqual([
      403,
      {
        message: 'Send the header x-evenhand-upload along, whatever it says.',
        code: 'FORBIDDEN',
      },
    ]);
  });

  test('no kind that there is not, and none that is not in the role', async () => {
    expect(refusal(await send(hr, '/imports/people?name=a.csv', areas))).toEqual([
      404,
      {
        message: 'Imports are of action-plan, areas, contracts-ocds, employees.',
        code: 'NOT_FOUND',
      },
    ]);
    expect(refusal(await send(hr, '/imports/contracts-ocds?name=a.json', '{}'))).toEqual([
      403,
      { message: 'Your role does not include the import contracts-ocds.', code: 'FORBIDDEN' },
    ]);
    const employee = await signedIn('employee');
    expect(refusal(await send(employee, address, areas))).toEqual([
      403,
      { message: 'Your role does not include the import areas.', code: 'FORBIDDEN' },
    ]);
  });

  test('nothing larger than 50 MB, nothing empty, and no file without a name', async () => {
    const large = await send(hr, address, 'x'.repeat(50 * 1024 * 1024 + 1));
    expect(refusal(large)).toEqual([
      413,
      {
        message: 'The file is larger than 50 MB: split it, or ask an operator.',
        code: 'BAD_USER_INPUT',
      },
    ]);
    expect((await send(hr, address, '')).body.message).toBe(
      'The file is empty: send its bytes as the body.',
    );
    for (const query of ['', '?name=', '?name=a%0Ab.csv', `?name=${'a'.repeat(256)}`])
      expect((await send(hr, `/imports/areas${query}`, areas)).body.message).toBe(
        'Say what the file is called: ?name=plan.csv',
      );
  });

  test('options of the kind and no others; of a path, its last part', async () => {
    expect((await send(hr, `${address}&plan=X`, areas)).body.message).toBe(
      'areas has no option plan.',
    );
    const lead = await signedIn('equalityLead');
    const plan = await send(
      lead,
      '/imports/action-plan?name=..%2F..%2Fplan.csv&plan=HOMES&title=Homes%20for%20all',
      'Action\nAsk\n',
    );
    expect(plan).toMatchObject({
      status: 201,
      body: { kind: 'action-plan', name: 'plan.csv', size: 11 },
    });
    const looked = await preview(lead, String(plan.body.id));
    expect(looked.data?.previewImport).toMatchObject({
      examples: [{ record: 'Homes for all' }, { record: 'Ask' }],
    });
  });
});

test('handed in, looked at, confirmed', async () => {
  const id = await handIn(hr, 'areas.csv', areas);
  const expected = {
    dryRun: true,
    summary: ['2 service areas would be added, 0 changed, 0 unchanged.'],
    counts: [{ entity: 'ServiceArea', created: 2, updated: 0, unchanged: 0 }],
    examples: [
      {
        line: 2,
        entity: 'ServiceArea',
        record: 'Archives',
        field: null,
        before: null,
        after: null,
      },
      { line: 3, entity: 'ServiceArea', record: 'Culture', field: null, before: null, after: null },
    ],
    problems: [],
    notices: [],
  };
  const there = () => c.owner.query(`select from service_area where code like 'Z%'`);
  expect(await preview(hr, id)).toEqual({ data: { previewImport: expected } });
  expect((await there()).rowCount).toBe(0);
  const done = {
    ...expected,
    dryRun: false,
    summary: ['2 service areas added, 0 changed, 0 unchanged.'],
  };
  expect(await confirm(hr, id)).toEqual({ data: { confirmImport: done } });
  expect((await there()).rowCount).toBe(2);
  // asking again does nothing more and answers alike
  expect(await confirm(hr, id)).toEqual({ data: { confirmImport: done } });
  expect((await preview(hr, id)).errors?.[0]?.message).toBe('areas.csv has been imported already.');
  const again = await handIn(hr, 'areas.csv', areas);
  expect((await confirm(hr, again)).data?.confirmImport).toMatchObject({
    summary: ['Nothing changed: 2 service areas are already here.'],
  });
  const { rows } = await c.owner.query(
    `select distinct actor = (select id::text from user_account where email = $1) as own
     from audit_entry where subject = 'ServiceArea' and at > now() - interval '1 minute' and actor <> 'seed'`,
    [demoEmail('hrAdministrator')],
  );
  expect(rows).toEqual([{ own: true }]);
});

test('its bytes are neither in the audit log nor kept once they are imported', async () => {
  const id = await handIn(hr, 'secret.csv', areas.replace('Archives', 'Quincunx'));
  await confirm(hr, id);
  const { rows } = await c.owner.query(
    `select content is null as gone, state, (select count(*)::int from audit_entry
       where subject = 'ImportFile' and subject_id = import_file.id and changes::text ~* 'quincunx|5175696e63756e78|content') as told
     from import_file where id = $1`,
    [id],
  );
  expect(rows).toEqual([{ gone: true, state: 'imported', told: 0 }]);
});

test('a file is its owner’s alone, as if it were not there', async () => {
  const id = await handIn(hr, 'areas.csv', areas);
  const lead = await signedIn('equalityLead');
  const nowhere = await preview(lead, '00000000-0000-7000-8000-000000000000');
  expect(nowhere.errors?.[0]?.message).toBe(
    'There is no such file that you can see. Files are kept for a day: hand it in again.',
  );
  expect(await preview(lead, id)).toEqual(nowhere);
  expect((await confirm(lead, id)).errors?.[0]?.message).toBe(nowhere.errors?.[0]?.message);
  const names = `{ importFiles { totalCount nodes { name } } importFile(id: "${id}") { name } }`;
  expect((await ask(lead, names)).data).toMatchObject({ importFile: null });
  const employee = await signedIn('employee');
  expect((await preview(employee, id)).errors?.[0]?.message).toBe(
    'Your role does not include previewImport.',
  );
});

test('fifty people press the button at once, and it is done once', async () => {
  const id = await handIn(hr, 'parallel.csv', 'Code,Name,Kind\nY,Youth,Service\n');
  const answers = await Promise.all(Array.from({ length: 50 }, () => confirm(hr, id, 'one key')));
  expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
    new Set([JSON.stringify(answers[0])]),
  );
  expect(answers[0]?.data?.confirmImport).toMatchObject({
    summary: ['1 service area added, 0 changed, 0 unchanged.'],
  });
  const { rows } = await c.owner.query(
    `select count(*)::int from audit_entry where subject = 'ServiceArea' and subject_id = (select id from service_area where code = 'Y')`,
  );
  expect(rows).toEqual([{ count: 1 }]);
  const other = await handIn(hr, 'other.csv', areas);
  expect((await confirm(hr, other, 'one key')).errors?.[0]?.message).toBe(
    'This idempotencyKey was used for another request.',
  );
});

test('what the preview said may be overtaken; only problems refuse, and then nothing is done', async () => {
  const id = await handIn(hr, 'late.csv', 'Code,Name,Kind,Parent code\nW1,Weights,Team,W\n');
  expect((await preview(hr, id)).data?.previewImport).toMatchObject({
    summary: ['Nothing was written: there is a problem in the file.'],
    problems: [
      {
        line: 2,
        column: 'Parent code',
        value: 'W',
        reason: 'There is no service area with this code.',
      },
    ],
  });
  expect((await confirm(hr, id)).data?.confirmImport).toMatchObject({ counts: [] });
  await confirm(hr, await handIn(hr, 'w.csv', 'Code,Name,Kind\nW,Trading standards,Service\n'));
  expect((await confirm(hr, id)).data?.confirmImport).toMatchObject({
    summary: ['1 service area added, 0 changed, 0 unchanged.'],
  });
});

test('what was handed in more than a day ago is not there, and soon is gone', async () => {
  const id = await handIn(hr, 'old.csv', areas);
  await c.owner.query(
    `update import_file set uploaded_at = now() - interval '25 hours' where id = $1`,
    [id],
  );
  expect((await preview(hr, id)).errors?.[0]?.message).toMatch(/Files are kept for a day/);
  const fresh = await createApp(c.platform);
  await fresh.ready();
  await expect
    .poll(async () => (await c.owner.query('select from import_file where id = $1', [id])).rowCount)
    .toBe(0);
  await fresh.close();
});

test('twenty files may wait, and no more', async () => {
  await c.owner.query('delete from import_file');
  for (let i = 0; i < 20; i += 1) await handIn(hr, `${i}.csv`, areas);
  expect(refusal(await send(hr, '/imports/areas?name=more.csv', areas))).toEqual([
    429,
    {
      message: '20 files of yours are waiting. Import or delete some of them first.',
      code: 'RATE_LIMITED',
    },
  ]);
  const files = await ask(hr, '{ importFiles(first: 1) { totalCount nodes { id version } } }');
  expect(files.data?.importFiles).toMatchObject({ totalCount: 20 });
});

test('everybody sees what they may bring in', async () => {
  const kinds = async (role: string) =>
    (await ask(await signedIn(role), '{ importKinds { kind } }')).data?.importKinds;
  expect(await kinds('hrAdministrator')).toEqual([{ kind: 'areas' }, { kind: 'employees' }]);
  expect(await kinds('procurementOfficer')).toEqual([{ kind: 'contracts-ocds' }]);
  expect(await kinds('employee')).toEqual([]);
});
