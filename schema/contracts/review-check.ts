import { dayInWords } from '../foundation/planner/day-in-words.ts';
import { type Sql, sql } from '../foundation/planner/sql.ts';

/**
 * When a row named `contract` was last reviewed, and when it is to be reviewed next: so many months after the review, or
 * after its first day while there was none. A review counts from the day it was held, once it has been signed; by two
 * people where its relevance asks for that.
 */
export const reviewCheckSql = (on: Sql): Sql => sql`lateral (
  select due.on < ${on} as overdue, due.on as due, last.held_on as last, concat_ws(' ',
    'The review was due on ' || ${dayInWords(sql`due.on`)} || ';',
    coalesce('the last was held on ' || ${dayInWords(sql`last.held_on`)} || '.', 'none has been held.')) as words
  from (select * from review_schedule each
    where each.relevance = contract.relevance and each.since <= ${on}
    order by each.since desc limit 1) schedule
  cross join lateral (
    select max(review.held_on) as held_on from compliance_review review
    where review.contract_id = contract.id and review.held_on <= ${on}
      and review.signed_on <= ${on}
      and (review.second_signed_on <= ${on} or not schedule.second_signature)) last
  cross join lateral (
    select (coalesce(last.held_on, contract.starts_on)
      + make_interval(months => least(schedule.every_months, 1200)))::date as on) due)`;

/** The contracts, of those that meet a condition, whose review is overdue. */
export const reviewOverdueSql = (on: Sql, which: Sql): Sql => sql`
  select contract.id from contract cross join ${reviewCheckSql(on)} as reviews
  where ${which} and reviews.overdue`;
