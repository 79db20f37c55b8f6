import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Role } from '../../schema/foundation/permissions/roles.ts';
import { type Council, council } from '../harness/council.ts';
import { keepMonth, month } from './month.ts';

let demo: Council;
const lead = () => demo.as('equalityLead');

beforeAll(async () => {
  demo = await council();
  await keepMonth(demo);
}, 120_000);
afterAll(() => demo.drop());

const freeze = `mutation ($asAt: Date!, $title: String, $areaCode: String) {
  freezeAuditPack(asAt: $asAt, title: $title, areaCode: $areaCode) { auditPack { title reports } } }`;

test('a date that no month is worked out for freezes nothing', async () => {
  const { data, errors } = await lead().ask(freeze, { asAt: '2019-03-31' });
  expect([data?.freezeAuditPack, errors?.[0]?.message]).toMatchInlineSnapshot(`
    [
      null,
      "No figures of the workforce are worked out as at this date. Choose the end of a month that is, or have the last one worked out first.",
    ]
  `);
});

test('only the end of a month that is worked out itself has a pack, and no day within or after', async () => {
  for (const asAt of ['2026-03-30', '2026-04-01', '2026-04-30', '9999-12-31']) {
    const { data, errors } = await lead().ask(freeze, { asAt });
    expect([data?.freezeAuditPack, errors?.[0]?.extensions?.fields]).toEqual([
      null,
      { asAt: 'Choose the end of a month that is worked out.' },
    ]);
  }
});

test('a place that no table of the population has freezes nothing; one that it has is held against', async () => {
  for (const areaCode of ["' or 1=1--", 'E99999999', '']) {
    const { data, errors } = await lead().ask(freeze, { asAt: month, areaCode });
    expect([data?.freezeAuditPack, errors?.[0]?.extensions?.fields]).toEqual([
      null,
      {
        areaCode:
          'No table of the population has a place of this code. Choose one that it has, or leave this out.',
      },
    ]);
  }
  const { data: known } = await lead().ask(
    '{ benchmarkTables(characteristic: "sex") { areas { code } } }',
  );
  for (const areaCode of [known.benchmarkTables[0].areas.at(-1).code, null]) {
    const { data } = await lead().ask(freeze, { asAt: month, areaCode });
    expect(data.freezeAuditPack.auditPack.reports).toContain('representation/sex');
  }
});

test('a title that does not fit is refused at its field, before anything is asked', async () => {
  const titled = async (title: string) => lead().ask(freeze, { asAt: month, title });
  const { errors } = await titled('a'.repeat(300));
  expect([errors?.[0]?.message, errors?.[0]?.extensions?.fields]).toEqual([
    'There is a problem with title.',
    { title: 'This has 300 letters; at most 200 fit.' },
  ]);
  const { data } = await titled('a'.repeat(200));
  expect(data.freezeAuditPack.auditPack.title).toBe('a'.repeat(200));
});

test('where tables could not be worked out, whoever freezes is told so, until they are', async () => {
  const run = (state: string, minutesAgo: number) =>
    demo.owner.query(
      `insert into job_run (id, version, job, state, requested_at, data)
       values (gen_random_uuid(), 1, 'workOutYearlyTables', $1, now() - make_interval(mins => $2), '{}')`,
      [state, minutesAgo],
    );
  const told: Record<string, unknown> = {};
  for (const [i, state] of ['done', 'failed', 'cancelled', 'done'].entries()) {
    await run(state, 10 - i);
    const { data, errors } = await lead().ask(freeze, { asAt: month });
    told[`${i} ${state}`] = errors?.[0]?.message ?? Object.keys(data);
  }
  await demo.owner.query('delete from job_run');
  expect(told).toMatchInlineSnapshot(`
    {
      "0 done": [
        "freezeAuditPack",
      ],
      "1 failed": "Not all tables could be worked out when that was tried last. See among the jobs why, have them worked out again, and freeze the pack then: it would lack some of them now.",
      "2 cancelled": "Not all tables could be worked out when that was tried last. See among the jobs why, have them worked out again, and freeze the pack then: it would lack some of them now.",
      "3 done": [
        "freezeAuditPack",
      ],
    }
  `);
});

test('while tables are worked out, or wait to be, no pack is frozen that would lack them', async () => {
  for (const [job, state, code] of [
    ['workOutYearlyTables', 'running', 'CONFLICT'],
    ['workOutMonthlyTables', 'waiting', 'CONFLICT'],
    ['workOutYearlyTables', 'done', undefined],
    ['sendMessages', 'running', undefined],
  ]) {
    await demo.owner.query(
      `insert into job_run (id, version, job, state, requested_at, data)
       values (gen_random_uuid(), 1, $1, $2, now(), '{}')`,
      [job, state],
    );
    const { errors } = await lead().ask(freeze, { asAt: month });
    expect([job, state, errors?.[0]?.extensions?.code]).toEqual([job, state, code]);
    await demo.owner.query('delete from job_run');
  }
});

test('whoever holds further roles freezes no more than every reader of packs may see', async () => {
  const frozenBy = async (...more: Role[]) => {
    const { caller } = lead();
    const asker = demo.as({ ...caller, roles: [...caller.roles, ...more] });
    const { data } = await asker.ask(
      `mutation { freezeAuditPack(asAt: "${month}") { auditPack { id reports } } }`,
    );
    const { id, reports } = data.freezeAuditPack.auditPack;
    const read = await lead().ask(
      'query ($id: ID!, $keys: [String!]!) { frozenReports(pack: $id, keys: $keys) { key answer } }',
      { id, keys: reports },
    );
    return read.data.frozenReports;
  };
  const alone = await frozenBy();
  expect(alone.length).toBeGreaterThan(5);
  expect(await frozenBy('hrAdministrator', 'trainingCoordinator')).toEqual(alone);
});
