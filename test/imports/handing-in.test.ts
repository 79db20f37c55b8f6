import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '../../server/app.ts';
import { demoEmail } from '../../server/demo-sign-ins.ts';
import type { Browser } from '../sessions/entrance.ts';
import { clerkAt } from './clerk.ts';
import {
  areas,
  ask,
  type Counter,
  confirm,
  counter,
  handIn,
  preview,
  refusal,
  send,
} from './upload.ts';

let desk: Counter;
let hr: Browser;

beforeAll(async () => {
  desk = await counter();
  hr = await desk.signedIn('hrAdministrator');
});
afterAll(() => desk.close());

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
  const there = () => desk.council.owner.query(`select from service_area where code like 'Z%'`);
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
  const { rows } = await desk.council.owner.query(
    `select distinct actor = (select id::text from user_account where email = $1) as own
     from audit_entry where subject = 'ServiceArea' and at > now() - interval '1 minute' and actor <> 'seed'`,
    [demoEmail('hrAdministrator')],
  );
  expect(rows).toEqual([{ own: true }]);
});

test('its bytes are neither in the audit log nor kept once they are imported', async () => {
  const id = await handIn(hr, 'secret.csv', areas.replace('Archives', 'Quincunx'));
  await confirm(hr, id);
  const { rows } = await desk.council.owner.query(
    `select content is null as gone, state, (select count(*)::int from audit_entry
       where subject = 'ImportFile' and subject_id = import_file.id and changes::text ~* 'quincunx|5175696e63756e78|content') as told
     from import_file where id = $1`,
    [id],
  );
  expect(rows).toEqual([{ gone: true, state: 'imported', told: 0 }]);
});

test('a file is its owner’s alone, as if it were not there', async () => {
  const id = await handIn(hr, 'areas.csv', areas);
  const lead = await desk.signedIn('equalityLead');
  const nowhere = await preview(lead, '00000000-0000-7000-8000-000000000000');
  expect(nowhere.errors?.[0]?.message).toBe(
    'There is no such file that you can see. Files are kept for a day: hand it in again.',
  );
  expect(await preview(lead, id)).toEqual(nowhere);
  expect((await confirm(lead, id)).errors?.[0]?.message).toBe(nowhere.errors?.[0]?.message);
  const names = `{ importFiles { totalCount nodes { name } } importFile(id: "${id}") { name } }`;
  expect((await ask(lead, names)).data).toMatchObject({ importFile: null });
  const employee = await desk.signedIn('employee');
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
  const { rows } = await desk.council.owner.query(
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
  await desk.council.owner.query(
    `update import_file set uploaded_at = now() - interval '25 hours' where id = $1`,
    [id],
  );
  expect((await preview(hr, id)).errors?.[0]?.message).toMatch(/Files are kept for a day/);
  const fresh = await createApp(desk.council.platform);
  await fresh.ready();
  await expect
    .poll(
      async () =>
        (await desk.council.owner.query('select from import_file where id = $1', [id])).rowCount,
    )
    .toBe(0);
  await fresh.close();
});

test('twenty files may wait, and no more', async () => {
  await desk.council.owner.query('delete from import_file');
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
    (await ask(await desk.signedIn(role), '{ importKinds { kind } }')).data?.importKinds;
  expect(await kinds('hrAdministrator')).toEqual([
    { kind: 'equality-answers' },
    { kind: 'areas' },
    { kind: 'posts' },
    { kind: 'panel-members' },
    { kind: 'applications' },
    { kind: 'employees' },
    { kind: 'leavers' },
    { kind: 'pay' },
  ]);
  expect(await kinds('recruiter')).toEqual([{ kind: 'vacancies' }, { kind: 'panel-members' }]);
  expect(await kinds('procurementOfficer')).toEqual([
    { kind: 'contracts-ocds' },
    { kind: 'contracts' },
    { kind: 'suppliers' },
  ]);
  expect(await kinds('employee')).toEqual([]);
});

test('what is said with a file as a whole may be said otherwise until it is brought in', async () => {
  const lead = clerkAt(await desk.signedIn('equalityLead'));
  const text = 'Area code,Period,Sex,Value\nE1,2021-03-21,Female,5\n';
  const id = await handIn(lead.browser, 'by-sex.csv', text, 'benchmark');
  const { columns } = await lead.mapped(id);
  const calledThen = async (options?: { name: string; value: string }[]) => {
    const { errors } = await lead.say(id, { columns, options });
    if (errors) return errors[0]!.message;
    const { data: told } = await preview(lead.browser, id);
    const { notices } = told!.previewImport as unknown as { notices: { reason: string }[] };
    return notices.map(({ reason }) => reason);
  };
  expect([
    await calledThen(),
    await calledThen([{ name: 'title', value: 'Women and men' }]),
    await calledThen(),
    await calledThen([{ name: 'colour', value: 'red' }]),
    await calledThen([]),
  ]).toEqual([
    [],
    ['It will be called “Women and men”.'],
    ['It will be called “Women and men”.'],
    'benchmark has no option colour.',
    [],
  ]);
});
