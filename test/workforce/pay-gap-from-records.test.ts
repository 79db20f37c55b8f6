import { afterAll, beforeAll, expect, test } from 'vitest';
import { decimal } from '../../schema/foundation/statistics/exact.ts';
import { figuresOf } from '../../schema/foundation/statistics/pay-gap/figures.ts';
import { payGap } from '../../schema/foundation/statistics/pay-gap/pay-gap.ts';
import { paidEmployee, type Recorded } from '../../schema/workforce/pay/recorded-pay.ts';
import { lastSnapshot } from '../../schema/workforce/pay/snapshot.ts';
import { type Council, council, today } from '../harness/council.ts';

let demo: Council;
beforeAll(async () => {
  demo = await council();
});
afterAll(() => demo.drop());

const question = `{ payGap { snapshotOn lines { name value working } quarters { men women } counted
  excluded { why people } columns { name value } } }`;

test('the pay gap of the records is that of the same people by the calculation alone', async () => {
  const { data, errors } = await demo.as('hrAdministrator').ask(question);
  expect(errors).toBeUndefined();
  const on = lastSnapshot(today());
  const { rows } = await demo.owner.query(
    `select sex, pay_period as "payPeriod", weekly_hours::text as "weeklyHours", ordinary_pay::text as "ordinaryPay",
       bonus_in_period::text as "bonusInPeriod", bonus_days as "bonusDays", bonus_in_year::text as "bonusInYear",
       reduced_by_leave as "reducedByLeave"
     from pay_record join employee on employee.id = employee_id where snapshot_on = $1 and started_on <= $1`,
    [on],
  );
  const people = (rows as Recorded[]).map((row) => paidEmployee(row)!);
  const figures = figuresOf(payGap(people));
  expect(data.payGap.snapshotOn).toBe(on);
  expect(data.payGap.quarters).toEqual(figures.quarters);
  expect(
    Object.fromEntries(
      data.payGap.lines.map((each: { name: string; value: string }) => [each.name, each.value]),
    ),
  ).toEqual({
    meanHourlyGap: figures.meanHourlyGap,
    medianHourlyGap: figures.medianHourlyGap,
    meanBonusGap: figures.meanBonusGap,
    medianBonusGap: figures.medianBonusGap,
    menBonusShare: figures.menBonusShare,
    womenBonusShare: figures.womenBonusShare,
  });
  expect(data.payGap.columns.map(({ name }: { name: string }) => name).slice(0, 4)).toEqual([
    'EmployerName',
    'EmployerSize',
    'DiffMeanHourlyPercent',
    'DiffMedianHourlyPercent',
  ]);
  for (const { men, women } of data.payGap.quarters)
    expect(Math.round(10 * (Number(men) + Number(women)))).toBe(1000);
});

test('nobody is asked for the pay of one person but those who keep it', async () => {
  for (const role of ['equalityLead', 'lineManager', 'auditor'] as const) {
    const { errors } = await demo.as(role).ask('{ payRecords { nodes { id } } }');
    expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  }
});

test('a bonus for longer than the period counts for its part, and pay reduced by leave is out of hourly pay', () => {
  const usual: Recorded = {
    sex: 'female',
    payPeriod: 'week',
    weeklyHours: '35.00',
    ordinaryPay: '350.00',
    bonusInPeriod: '0',
    bonusDays: null,
    bonusInYear: '0',
    reducedByLeave: false,
  };
  expect(paidEmployee(usual)?.hourlyPay).toEqual(decimal('10'));
  expect(paidEmployee({ ...usual, bonusInPeriod: '100.00', bonusDays: 70 })?.hourlyPay).toEqual({
    numerator: 72n,
    denominator: 7n,
  });
  expect(paidEmployee({ ...usual, weeklyHours: null })).toBeNull();
  expect(paidEmployee({ ...usual, weeklyHours: null, reducedByLeave: true })?.fullPay).toBe(false);
});
