import { type Sql, sql } from '../../foundation/planner/sql.ts';
import { countsFrom } from '../../foundation/report/counts-from.ts';
import { decimal, type Exact } from '../../foundation/statistics/exact.ts';
import type { PaidEmployee, Sex } from '../../foundation/statistics/pay-gap/paid-employee.ts';
import { ServiceArea } from '../../organisation/entities.ts';
import { Employee } from '../entities.ts';
import { daysOf, hourlyPay, type PayPeriod } from '../hourly-pay.ts';
import { PayRecord } from '../pay-record.ts';

countsFrom(Employee, ['id', 'schoolEmployed', 'engagement', 'startedOn', 'endedOn']);
countsFrom(PayRecord, [
  'id',
  'employee',
  'snapshotOn',
  'sex',
  'payPeriod',
  'weeklyHours',
  'ordinaryPay',
  'bonusInPeriod',
  'bonusDays',
  'bonusInYear',
  'reducedByLeave',
]);
countsFrom(ServiceArea, ['name', 'kind']);

/** A record of pay, as the database writes it. */
export interface Recorded {
  sex: Sex | null;
  payPeriod: PayPeriod;
  weeklyHours: string | null;
  ordinaryPay: string | null;
  bonusInPeriod: string;
  bonusDays: number | null;
  bonusInYear: string;
  reducedByLeave: boolean;
}

export interface RecordedPay {
  records: Recorded[];
  /** Who is in no figure, and why. */
  excluded: { why: Exclusion; people: number }[];
}

/** Why somebody is in no figure at all. */
export type Exclusion = 'agency' | 'councillor' | 'school' | 'noRecord';

/** Who was employed on a snapshot date. */
export const inFiguresSql = (on: string): Sql => sql`
  employee.started_on <= ${sql.lit(on)}::date and (employee.ended_on is null or employee.ended_on >= ${sql.lit(on)}::date)`;

/** Everybody employed on a snapshot date with a record of pay; and how many are left out, by the reason. */
export const recordedPaySql = (on: string): Sql => sql`
  with employed as (
    select employee.school_employed, employee.engagement, record.id as record from employee
    left join pay_record record on record.employee_id = employee.id and record.snapshot_on = ${sql.lit(on)}::date
    where ${inFiguresSql(on)}),
  sorted as (
    select record, case when school_employed then 'school' when engagement = 'agency' then 'agency'
      when engagement = 'councillor' then 'councillor' when record is null then 'noRecord' end as why from employed)
  select json_build_object(
    'records', (select coalesce(json_agg(json_build_object('sex', sex, 'payPeriod', pay_period,
        'weeklyHours', weekly_hours::text, 'ordinaryPay', ordinary_pay::text, 'bonusInPeriod', bonus_in_period::text,
        'bonusDays', bonus_days, 'bonusInYear', bonus_in_year::text, 'reducedByLeave', reduced_by_leave)), '[]')
      from pay_record join sorted on sorted.record = pay_record.id where why is null),
    'excluded', (select coalesce(json_agg(json_build_object('why', why, 'people', people) order by why), '[]')
      from (select why, count(*) as people from sorted where why is not null group by why) reasons))::text as answer`;

/** The person of a record as the calculation takes them; null where the hours or the pay of somebody on full pay are not known. */
export function paidEmployee(record: Recorded): PaidEmployee | null {
  const { sex, reducedByLeave, bonusInYear } = record;
  const pay = hourlyOf(record);
  if (!reducedByLeave && pay === null) return null;
  return { sex, hourlyPay: pay, bonus: decimal(bonusInYear), fullPay: !reducedByLeave };
}

function hourlyOf({
  payPeriod,
  weeklyHours,
  ordinaryPay,
  bonusInPeriod,
  bonusDays,
}: Recorded): Exact | null {
  if (weeklyHours === null || ordinaryPay === null) return null;
  const days = bonusDays === null ? daysOf[payPeriod] : decimal(String(bonusDays));
  return hourlyPay({
    period: payPeriod,
    ordinary: decimal(ordinaryPay),
    bonuses: [{ amount: decimal(bonusInPeriod), days }],
    weeklyHours: decimal(weeklyHours),
  });
}
