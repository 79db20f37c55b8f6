import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Frozen as FrozenReport } from '../../admin/audits/frozen-api.ts';
import { frozenTable } from '../../admin/audits/frozen-table.ts';
import { longDate } from '../../admin/foundation/format.ts';
import { type Council, council, today } from '../harness/council.ts';
import { keepMonth, month } from './month.ts';

let demo: Council;
const lead = () => demo.as('equalityLead');

interface Frozen {
  key: string;
  answer: string;
}

const freeze = `mutation ($asAt: Date!) { freezeAuditPack(asAt: $asAt) {
  auditPack { id title asAt fingerprint reports frozenBy { name } } } }`;

async function frozen(pack: string) {
  const { data } = await lead().ask(
    'query ($pack: ID!) { frozenReports(pack: $pack) { key answer } }',
    {
      pack,
    },
  );
  return data.frozenReports as Frozen[];
}

let pack: { id: string; title: string; fingerprint: string; reports: string[] };

beforeAll(async () => {
  demo = await council();
  await keepMonth(demo);
  const { data, errors } = await lead().ask(freeze, { asAt: month });
  expect(errors).toBeUndefined();
  pack = data.freezeAuditPack.auditPack;
}, 120_000);
afterAll(() => demo.drop());

test('a pack has every report as at one date, each as it answers whoever asks it', async () => {
  expect(pack.title).toBe('Workforce audit as at 31 March 2026');
  expect(pack.reports).toMatchInlineSnapshot(`
    [
      "headcount/serviceArea/engagement",
      "casualAndAgency/serviceArea/engagement",
      "casualAndAgency/grade/engagement",
      "whyPeopleLeave/reason",
      "whyPeopleLeave/serviceArea/reason",
      "exitInterviewsAnswered/serviceArea",
      "trainingByArea/serviceArea/requirement",
      "nonDisclosure",
      "workforceProfile/sex/serviceArea",
      "workforceProfile/sex/grade",
      "workforceProfile/sex/engagement",
      "workforceProfile/sex/workingPattern",
      "representation/sex",
      "payGap",
      "payGapByGroup",
    ]
  `);
  const kept = await frozen(pack.id);
  const profile = kept.find(({ key }) => key === 'workforceProfile/sex/engagement')!;
  const { data } = await lead().ask(
    `{ workforceProfile(characteristic: "sex", by: engagement, asAt: "${month}") { name asAt fewest rounded bands { code label }
      rows { part label level itself people fullTimeEquivalent asked declared declarationRate cells { band people share } } } }`,
  );
  expect(JSON.parse(profile.answer)).toEqual(data.workforceProfile);
});

test('of the pay gap the figures are frozen with who is in none of them, and nothing of how they came about', async () => {
  const { answer } = (await frozen(pack.id)).find(({ key }) => key === 'payGap')!;
  const { lines, ...rest } = JSON.parse(answer);
  expect(Object.keys(rest).sort()).toEqual([
    'columns',
    'counted',
    'excluded',
    'quarters',
    'snapshotOn',
  ]);
  expect([...new Set(lines.flatMap(Object.keys))]).toEqual(['name', 'value', 'withheld']);
});

test('a measure that is withheld reads otherwise than one that is left blank', () => {
  const lines = [
    { name: 'meanBonusGap', value: null, withheld: true },
    { name: 'medianBonusGap', value: null, withheld: false },
  ];
  const pay = {
    snapshotOn: '2026-03-31',
    lines,
    quarters: [{ men: null, women: null }],
    columns: [],
  };
  const table = { key: 'payGap', report: 'payGap', answer: JSON.stringify(pay) };
  expect(frozenTable(table as FrozenReport).lines.slice(1)).toEqual([
    ['Mean gap in bonus pay', '[c]'],
    ['Median gap in bonus pay', 'left blank'],
    ['Lower: Men', '[c]'],
    ['Lower: Women', '[c]'],
  ]);
});

test('what is frozen stays to the letter, whatever becomes of the council', async () => {
  const before = await frozen(pack.id);
  const told = createHash('sha256')
    .update(before.map(({ key, answer }) => `${key}\n${answer}\n`).join(''))
    .digest('hex');
  expect(told).toBe(pack.fingerprint);
  await demo.owner.query(
    `update employee set school_employed = true where engagement = 'permanent'`,
  );
  const { data } = await lead().ask(freeze, { asAt: month });
  expect(data.freezeAuditPack.auditPack.fingerprint).not.toBe(pack.fingerprint);
  expect(await frozen(pack.id)).toEqual(before);
  await expect(demo.owner.query(`update audit_pack set title = 'Another'`)).rejects.toThrow(
    'what is frozen is never changed',
  );
  await expect(demo.owner.query('delete from audit_pack')).rejects.toThrow(
    'what is frozen is never changed',
  );
});

test('a table that can be asked for no date says the day on which it was asked', async () => {
  const { data } = await lead().ask(
    'query ($pack: ID!) { frozenReports(pack: $pack, keys: ["exitInterviewsAnswered/serviceArea", "headcount/serviceArea/engagement"]) { key report source variables answer } }',
    { pack: pack.id },
  );
  const asked = longDate(today());
  expect(data.frozenReports.map((each: FrozenReport) => frozenTable(each).about)).toEqual([
    'As at 31 March 2026',
    `As at ${asked}, when the pack was frozen: this report can be asked for no other date`,
  ]);
});

test('how far people got is a table of the pack, by whichever path', () => {
  const parts = [{ key: null, label: '', people: 30, declared: 20 }];
  const answer = JSON.stringify({
    until: '2026-03-31',
    rounded: false,
    question: 'It is counted.',
    parts,
    steps: [],
  });
  const report = 'exitAnswersByCharacteristic';
  expect(frozenTable({ key: `${report}/sex`, report, answer } as FrozenReport)).toMatchObject({
    title: 'Exit answers: Sex',
    about: 'Year to 31 March 2026. It is counted.',
  });
});

test('the non-disclosure list says that it tells of the smallest group how many have answered', () => {
  const answer = JSON.stringify({ asAt: month, characteristics: [], rows: [] });
  const report = 'nonDisclosure';
  expect(frozenTable({ key: report, report, answer } as FrozenReport).about).toBe(
    'As at 31 March 2026. How many were asked, have answered and have said is told of every group, whatever its size; what anybody is does not follow from it, and is not told here.',
  );
});

const over =
  'This day is over already. Choose one that is to come, or say that the action is completed or abandoned.';

test('a finding rests on a table of its pack, and becomes an action that knows it', async () => {
  const create = `mutation ($input: AuditFindingInput!) { createAuditFinding(input: $input) { auditFinding { id version } } }`;
  const input = {
    pack: pack.id,
    finding: 'Fewer men work part time than elsewhere.',
    report: 'workforceProfile/sex/workingPattern',
    evidence: 'Part time – Male: 61',
    owner: 'Head of Human Resources',
  };
  const wrong = await lead().ask(create, { input: { ...input, report: 'workforceProfile/age' } });
  expect(wrong.errors?.[0]?.extensions?.fields).toEqual({
    report: 'No such table is frozen in this pack. Choose one of its tables.',
  });
  const kept = await lead().ask(create, { input: { ...input, evidence: 'Part time – Male: [c]' } });
  expect(kept.errors?.[0]?.extensions?.fields).toEqual({
    evidence: 'A finding cannot rest on a figure that is withheld. Choose one that is shown.',
  });
  const { data } = await lead().ask(create, { input });
  const { id, version } = data.createAuditFinding.auditFinding;
  const plans = await lead().ask(
    '{ actionPlans(first: 1) { nodes { id actions(first: 200) { number } } } }',
  );
  const [plan] = plans.data.actionPlans.nodes;
  const planAs = (keyAction: string, at = version, deadline = '2099-03-31') =>
    lead().ask(
      `mutation ($id: ID!, $version: Int!, $plan: ID!, $keyAction: String!, $deadline: Date!) { planAuditFinding(id: $id, version: $version, plan: $plan, keyAction: $keyAction, deadline: $deadline) {
        auditFinding { action { number section keyAction accountableOfficer responsibleOfficer deadline status findings { finding owner } } } } }`,
      { id, version: at, plan: plan.id, keyAction, deadline },
    );
  const empty = await planAs(' ');
  expect(empty.errors?.[0]?.extensions?.fields).toEqual({ keyAction: 'This is needed.' });
  const late = await planAs('Offer it.', version, '2020-01-01');
  expect(late.errors?.[0]?.extensions?.fields).toEqual({ deadline: over });
  const planned = await planAs('Offer part-time work in every post that men are in.');
  const { number, ...action } = planned.data.planAuditFinding.auditFinding.action;
  expect(number).toBe(Math.max(...plan.actions.map((each: { number: number }) => each.number)) + 1);
  expect(action).toMatchInlineSnapshot(`
    {
      "accountableOfficer": "Head of Human Resources",
      "deadline": "2099-03-31",
      "findings": [
        {
          "finding": "Fewer men work part time than elsewhere.",
          "owner": "Head of Human Resources",
        },
      ],
      "keyAction": "Offer part-time work in every post that men are in.",
      "responsibleOfficer": "Head of Human Resources",
      "section": "Workforce audit as at 31 March 2026",
      "status": "notStarted",
    }
  `);
  const again = await planAs('The same again.', 2);
  expect(again.errors?.[0]?.message).toBe('This finding is an action in a plan already.');
});

test('whoever may not ask every report is shown no pack', async () => {
  for (const role of ['hrAdministrator', 'lineManager', 'reportReader', 'auditor'] as const) {
    const { data, errors } = await demo
      .as(role)
      .ask('query ($pack: ID!) { frozenReports(pack: $pack) { key } }', { pack: pack.id });
    expect([data, errors?.[0]?.extensions?.code]).toEqual([null, 'FORBIDDEN']);
  }
});
