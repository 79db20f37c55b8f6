import { type Sql, sql } from '../../foundation/planner/sql.ts';
import type { PaidGroup } from '../../foundation/statistics/pay-gap/by-group.ts';
import { paidEmployee, type Recorded } from '../../workforce/pay/recorded-pay.ts';
import { type Bands, preferNotToSay } from '../monthly/bands.ts';
import { answeredSql } from '../monthly/said.ts';
import type { ShownAround } from './shown-around.ts';

/** Everybody in the figures of the pay gap at a snapshot date, each with the band that they are in. */
export const payByBandSql = (on: string, characteristic: string, bands: Bands): Sql => sql`
  with said as materialized (${answeredSql(characteristic, bands.of, on)})
  select coalesce(json_agg(json_build_object('band', said.category, 'sex', sex, 'payPeriod', pay_period,
    'weeklyHours', weekly_hours::text, 'ordinaryPay', ordinary_pay::text, 'bonusInPeriod', bonus_in_period::text,
    'bonusDays', bonus_days, 'bonusInYear', bonus_in_year::text, 'reducedByLeave', reduced_by_leave)), '[]')::text as answer
  from pay_record
  join employee on employee.id = pay_record.employee_id
  left join said on said.subject = employee.id
  where pay_record.snapshot_on = ${sql.lit(on)}::date and not employee.school_employed
    and employee.engagement not in ('agency', 'councillor')
    and employee.started_on <= ${sql.lit(on)}::date
    and (employee.ended_on is null or employee.ended_on >= ${sql.lit(on)}::date)`;

export type RecordedInBand = Recorded & { band: string | null };

/** The hourly pay of those on full pay, band by band, and of how many it is known what they are. */
export function paidIn({ bands }: Bands, records: readonly RecordedInBand[], around: ShownAround) {
  const paid = records.flatMap((record) => {
    const person = paidEmployee(record);
    return person?.fullPay && person.hourlyPay
      ? [{ band: record.band, pay: person.hourlyPay }]
      : [];
  });
  const said = paid.filter(({ band }) => band !== null && band !== preferNotToSay);
  return {
    said: said.length,
    everybody: paid.map(({ pay }) => pay),
    shownBut: around.but,
    groups: bands.map(
      ({ code, label }): PaidGroup => ({
        code,
        label,
        hourly: said.flatMap(({ band, pay }) => (band === code ? [pay] : [])),
        shown: around.of(code),
      }),
    ),
  };
}
