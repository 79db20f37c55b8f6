import { type Sql, sql } from '../../foundation/planner/sql.ts';
import { inFiguresSql } from './recorded-pay.ts';

/** What a digest is of: all that is recorded of somebody, or what one sort of figures takes of it. */
export const digested = { pay: '', hourlyPay: 'hourly:', bonus: 'bonus:' } as const;

/** Digests of what is recorded of each person in the figures: others wherever anything of it is other. */
export const digestsSql = (on: string): Sql => sql`
  select coalesce(json_agg(of || hashtextextended(said, 0)), '[]')::text as answer
  from pay_record join employee on employee.id = employee_id
  cross join lateral (select sex is not null and (reduced_by_leave or weekly_hours is not null and ordinary_pay is not null) as counts) person
  cross join lateral (values
    (${sql.lit(digested.pay)}, concat_ws('|', employee_id, coalesce(sex, '-'), pay_period, coalesce(weekly_hours::text, '-'),
      coalesce(ordinary_pay::text, '-'), bonus_in_period, coalesce(bonus_days::text, '-'), bonus_in_year, reduced_by_leave)),
    (${sql.lit(digested.hourlyPay)}, case when counts and not reduced_by_leave then concat_ws('|', employee_id, sex, pay_period, weekly_hours,
      ordinary_pay, bonus_in_period, bonus_days) end),
    (${sql.lit(digested.bonus)}, case when counts and bonus_in_year <> 0 then concat_ws('|', employee_id, sex, bonus_in_year) end)) digest (of, said)
  where said is not null and snapshot_on = ${sql.lit(on)}::date and not school_employed and engagement not in ('agency', 'councillor')
    and ${inFiguresSql(on)}`;
