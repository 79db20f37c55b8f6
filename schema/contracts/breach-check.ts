import { dayInWords } from '../foundation/planner/day-in-words.ts';
import { type Sql, sql } from '../foundation/planner/sql.ts';

/** The contracts with a breach that is not closed by then. */
export const inBreachSql = (on: Sql): Sql => sql`
  select breach.contract_id as id from breach
  where breach.noticed_on <= ${on} and not exists (select from breach_outcome decided
    where decided.breach_id = breach.id and decided.outcome = 'closed' and decided.decided_on <= ${on})`;

/** The breaches of a row named `contract` that are not closed by then: what is left to do, and by when. */
export const breachCheckSql = (on: Sql): Sql => sql`lateral (
  select min(actions.due) as due, string_agg(breach.title || ', since '
    || ${dayInWords(sql`breach.noticed_on`)} || ': ' || case
      when actions.agreed = 0 then 'nothing has been agreed to put it right'
      when actions.left = 0 then 'everything agreed is verified'
      else actions.left || ' of ' || actions.agreed || ' corrective actions not verified, the first due on '
        || ${dayInWords(sql`actions.due`)} end
    || coalesce('; escalated on ' || ${dayInWords(sql`outcome.escalated`)}, '') || '.',
    ' ' order by breach.noticed_on, breach.id) as words
  from breach
  cross join lateral (
    select count(*) as agreed, count(*) filter (where action.unverified) as left,
      min(action.due_on) filter (where action.unverified) as due
    from (select own.due_on, coalesce(own.verified_on > ${on}, true) as unverified
      from corrective_action own where own.breach_id = breach.id) action) actions
  cross join lateral (
    select min(decided.decided_on) filter (where decided.outcome = 'closed') as closed,
      min(decided.decided_on) filter (where decided.outcome = 'escalated') as escalated
    from breach_outcome decided
    where decided.breach_id = breach.id and decided.decided_on <= ${on}) outcome
  where breach.contract_id = contract.id and breach.noticed_on <= ${on} and outcome.closed is null)`;
