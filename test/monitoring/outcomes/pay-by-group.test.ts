import { afterAll, beforeAll, expect, test } from 'vitest';
import { workOutPay } from '../../../schema/monitoring/pay/work-out-pay.ts';
import { type Council, council, today } from '../../harness/council.ts';

let demo: Council;
const worker = () => demo.worker();
const query =
  '{ payGapByGroup { characteristic declarationRate gaps { group size meanGap medianGap reference } } }';

beforeAll(async () => {
  demo = await council();
}, 180_000);
afterAll(() => demo.drop());

test('the gaps are worked out once; pay that is put right afterwards changes nothing that could be subtracted', async () => {
  const asked = async () => (await demo.as('equalityLead').ask(query)).data.payGapByGroup;
  expect(await asked()).toEqual([]);
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

test('no group of fewer than ten has a gap, and nobody is told exactly how many there are', async () => {
  const { data } = await demo.as('equalityLead').ask(query);
  const gaps = data.payGapByGroup.flatMap(({ gaps }: { gaps: object[] }) => gaps) as {
    size: string;
    meanGap: string | null;
    medianGap: string | null;
  }[];
  expect(
    gaps.filter(({ size, meanGap, medianGap }) => size === 'withheld' && (meanGap ?? medianGap)),
  ).toEqual([]);
  expect(new Set(gaps.map(({ size }) => /^(withheld|from(10|25|50|100))$/.test(size)))).toEqual(
    new Set([true]),
  );
});

test('who may not see figures of pay sees none of these', async () => {
  const codes = await Promise.all(
    (['recruiter', 'lineManager', 'employee', 'systemAdministrator'] as const).map(
      async (role) => (await demo.as(role).ask(query)).errors?.[0]?.extensions?.code,
    ),
  );
  expect(codes).toEqual(Array(4).fill('FORBIDDEN'));
});
