import { sql } from '../foundation/planner/sql.ts';
import { rule } from '../foundation/writing/rule.ts';
import { RightsRequest } from './entities.ts';

/** What is still to be done waits, and is counted among what is late. */
rule(RightsRequest, {
  property: 'doneOn',
  of: ['doneOn'],
  against: (request) => sql`case
    when ${request('doneOn')} > (now() at time zone 'Europe/London')::date
      then 'This day is still to come. Leave it empty until the request is done.' end`,
});

/** A request that is closed although nothing was sent or erased says why. */
rule(RightsRequest, {
  property: 'outcome',
  of: ['doneOn', 'outcome'],
  against: (request) => sql`case
    when ${request('doneOn')} is not null and ${request('erased')} is null and ${request('linkExpiresAt')} is null
      and coalesce(trim(${request('outcome')}), '') = ''
      then 'Nothing was sent or erased from here. Say what was done, or why it could not be.' end`,
});
