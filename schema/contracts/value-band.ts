import { type Sql, sql } from '../foundation/planner/sql.ts';

/**
 * Contracts by what they are worth: £5,000 puts them on the register, £30,000 below-threshold notices begin, £207,720
 * is the threshold of councils for goods and services, and above £5 million indicators are published.
 */
export const valueBands = [
  'underFiveThousand',
  'fromFiveThousand',
  'fromThirtyThousand',
  'fromTenderThreshold',
  'overFiveMillion',
] as const;

/** The band of a value. */
export const valueBandSql = (value: Sql): Sql => sql`case
  when ${value} > 5000000 then 'overFiveMillion' when ${value} >= 207720 then 'fromTenderThreshold'
  when ${value} >= 30000 then 'fromThirtyThousand' when ${value} >= 5000 then 'fromFiveThousand'
  when ${value} is not null then 'underFiveThousand' end`;
