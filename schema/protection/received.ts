import { sql } from '../foundation/planner/sql.ts';
import { rule } from '../foundation/writing/rule.ts';
import { RightsRequest } from './entities.ts';

/** The time to answer begins on the day that a request came, which is no day to come. */
rule(RightsRequest, {
  property: 'receivedOn',
  of: ['receivedOn'],
  against: (request) => sql`case
    when ${request('receivedOn')} > (now() at time zone 'Europe/London')::date
      then 'This day is still to come. Give the day that the request came.' end`,
});
