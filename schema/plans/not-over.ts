import { sql } from '../foundation/planner/sql.ts';
import { rule } from '../foundation/writing/rule.ts';
import { Action } from './entities.ts';

// only what is added is judged, since every deadline is over some day; what is copied from an older plan has its words
rule(Action, {
  property: 'deadline',
  of: [],
  against: (action) => sql`case
    when ${action('deadline')} < (now() at time zone 'Europe/London')::date
      and ${action('deadlineAsWritten')} is null
      and ${action('status')} not in ('completed', 'abandoned')
    then 'This day is over already. Choose one that is to come, or say that the action is completed or abandoned.' end`,
});
