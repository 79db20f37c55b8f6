import { afterAll, beforeAll, expect, test } from 'vitest';
import { monthsToWorkOut, workOutMonth } from '../../../schema/monitoring/monthly/work-out.ts';
import { shownAround } from '../../../schema/monitoring/pay/shown-around.ts';
import { workOutPay } from '../../../schema/monitoring/pay/work-out-pay.ts';
import { type Council, council, today } from '../../harness/council.ts';

let demo: Council;
const worker = () => demo.worker();
const query =
  '{ payGapByGroup { characteristic declarationRate gaps { group size meanGap medianGap reference } } }';

const profile =
  '{ workforceProfile(characteristic: "ethnicGroup", by: engagement) { rows { part cells { band people } } } }';

interface Gap {
  group: string;
  size: string;
  meanGap: string | null;
  medianGap: string | null;
  reference: boolean;
}

interface Row {
  part: string | null;
  cells: { band: string; people: number | null }[];
}

const asked = async () => (await demo.as('equalityLead').ask(query)).data.payGapByGroup;

beforeAll(async () => {
  demo = await council();
  await demo.owner.query(
    `update monitoring.equality_answer answer set category = case when place <= 4 then 'otherArab'
       when place <= 110 then 'asianIndian' when place <= 210 then 'mixedOther' else 'whiteBritish' end
     from (select id, row_number() over (order by subject, valid_from) as place from monitoring.equality_answer
       where characteristic = 'ethnicGroup' and category is not null) placed where placed.id = answer.id`,
  );
  // of nothing else is there a pay gap by group
  await demo.owner.query(
    `delete from answer_state using characteristic where characteristic.id = characteristic_id
       and characteristic.code not in ('ethnicGroup', 'disability')`,
  );
}, 180_000);
afterAll(() => demo.drop());

test('no gap is worked out before a table of staff is out that it can be held against', async () => {
  expect(await workOutPay(worker(), today())).toBe(0);
  expect(await asked()).toEqual([]);
  for (const month of await monthsToWorkOut(worker(), today()))
    await workOutMonth(worker(), month, async () => undefined);
}, 180_000);

test('the gaps are worked out once; pay that is put right afterwards changes nothing that could be subtracted', async () => {
  expect(await workOutPay(worker(), today())).toBe(2);
  const before = await asked();
  expect(
    before.map(({ characteristic, gaps }: { characteristic: string; gaps: object[] }) => [
      characteristic,
      gaps.filter((gap) => 'reference' in gap && gap.reference).length,
    ]),
  ).toEqual([
    ['ethnicGroup', 1],
    ['disability', 1],
  ]);
  await demo.owner.query('update pay_record set ordinary_pay = ordinary_pay * 2');
  expect(await workOutPay(worker(), today())).toBe(0);
  expect(await asked()).toEqual(before);
});

test('of no group is more told than the tables of staff show: those that they withhold are refused alike', async () => {
  const gaps = (await asked())[0].gaps as Gap[];
  const { rows } = (await demo.as('equalityLead').ask(profile)).data.workforceProfile as {
    rows: Row[];
  };
  const withheld = gaps
    .map(({ group }) => group)
    .filter((group) =>
      rows.every(({ part, cells }) =>
        cells.every(({ band, people }) => band !== group || part === 'agency' || people === null),
      ),
    );
  // one of four people, and at least one of many that hides it
  expect(withheld).toContain('other');
  expect(withheld.length).toBeGreaterThan(1);
  const refused = { size: 'withheld', meanGap: null, medianGap: null, reference: false };
  expect(gaps.filter(({ group }) => withheld.includes(group))).toEqual(
    withheld.map((group) => ({ group, ...refused })),
  );
});

test('a group is as large as the tables nearest to the date show it at the least, and without whom an agency pays', async () => {
  const row = (part: string | null, figures: (number | null)[]) => ({
    part,
    people: 200,
    preferNotToSay: 0,
    notAnswered: 0,
    notAsked: 200 - figures.reduce((sum: number, each) => sum + (each ?? 30), 0),
    figures,
  });
  const codes = ['a', 'b', 'c', 'd', 'e'];
  const plant = (month: string, rows: object[]) =>
    demo.owner.query(
      `insert into monthly_table (id, month, characteristic_id, grouping, people, fewest, figures, answered, fresh, withheld, unkept, computed_at)
       select gen_random_uuid(), $1, id, 'engagement', 200, 10, $2, '[]', true, 0, 0, now() from characteristic where code = 'age'`,
      [month, { bands: codes.map((code) => ({ code })), rows }],
    );
  const shown = async () => {
    const around = await shownAround(worker().counting, '2020-03-31', 'age');
    return around && Object.fromEntries(codes.map((code) => [code, around.of(code)]));
  };
  expect(await shown()).toBeNull();
  await plant('2020-01-31', [row(null, [null, null, null, null, null])]);
  await plant('2020-02-29', [
    row(null, [80, 25, 30, null, null]),
    row('permanent', [null, null, null, 24, null]),
    row('agency', [10, 0, null, null, null]),
  ]);
  // of the third none may be left without those of the agency, who are 100 in all
  expect(await shown()).toEqual({ a: 70, b: 25, c: -70, d: 24, e: null });
  await plant('2020-05-31', [
    row(null, [60, null, 90, 40, 40]),
    row('permanent', [50, 20, 90, 40, 40]),
  ]);
  expect(await shown()).toEqual({ a: 60, b: 20, c: -70, d: 24, e: null });
  await plant('2020-03-31', [row(null, [50, 50, 50, null, 50])]);
  expect(await shown()).toEqual({ a: 50, b: 50, c: 50, d: null, e: 50 });
});

test('who may not see figures of pay sees none of these', async () => {
  const codes = await Promise.all(
    (['recruiter', 'lineManager', 'employee', 'systemAdministrator'] as const).map(
      async (role) => (await demo.as(role).ask(query)).errors?.[0]?.extensions?.code,
    ),
  );
  expect(codes).toEqual(Array(4).fill('FORBIDDEN'));
});
