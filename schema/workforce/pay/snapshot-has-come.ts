import { sql } from '../../foundation/planner/sql.ts';
import { rule } from '../../foundation/writing/rule.ts';
import { PayRecord } from '../pay-record.ts';

export const snapshotToCome =
  'This day is still to come. Give the snapshot date that this was paid at.';

/** Nobody has been paid on a day that is to come. */
rule(PayRecord, {
  property: 'snapshotOn',
  of: ['snapshotOn'],
  against: (pay) => sql`case when ${pay('snapshotOn')} > (now() at time zone 'Europe/London')::date
    then ${sql.lit(snapshotToCome)} end`,
});
