import { dayInWords } from '../foundation/planner/day-in-words.ts';
import { type Sql, sql } from '../foundation/planner/sql.ts';

/** Of each contract with a breach that is not closed by then: when the first thing is due that is not verified. */
export const breachesSql = (on: Sql): Sql => sql`(
  select breach.contract_id, min(action.due_on) as due
  from breach
  left join corrective_action action on action.breach_id = breach.id
    and (action.verified_on is null or action.verified_on > ${on})
  where breach.noticed_on <= ${on} and not exists (select from breach_outcome decided
    where decided.breach_id = breach.id and decided.outcome = 'closed' and decided.decided_on <= ${on})
  group by breach.contract_id)`;

/** What is to be said of the breaches of a row named `contract` that are not closed by then. */
export const breachWordsSql = (on: Sql): Sql => sql`(
  select string_agg(breach.title || ', since '
    || ${dayInWords(sql`breach.noticed_on`)} || ': ' || case
      when actions.agreed = 0 then 'nothing has been agreed to put it right'
      when actions.left = 0 then 'everything agreed is verified'
      else actions.left || ' of ' || actions.agreed || ' corrective actions not verified, the first due on '
        || ${dayInWords(sql`actions.due`)} end
    || coalesce('; escalated on ' || ${dayInWords(sql`outcome.escalated`)}, '') || '.',
    ' ' order by breach.noticed_on, breach.id)
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
