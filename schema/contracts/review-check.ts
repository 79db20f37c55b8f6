import { dayInWords } from '../foundation/planner/day-in-words.ts';
import { type Sql, sql } from '../foundation/planner/sql.ts';

/** How often contracts of each relevance are reviewed on a day: by the schedule that was set last. */
export const schedulesSql = (on: Sql): Sql => sql`(
  select distinct on (relevance) relevance, least(every_months, 1200) as months, second_signature
  from review_schedule where since <= ${on} order by relevance, since desc)`;

/** When each contract was last reviewed: signed by one person, and by two. A review counts from the day it was held. */
export const reviewsSql = (on: Sql): Sql => sql`(
  select review.contract_id, max(review.held_on) as once,
    max(review.held_on) filter (where review.second_signed_on <= ${on}) as twice
  from compliance_review review where review.held_on <= ${on} and review.signed_on <= ${on}
  group by review.contract_id)`;

/** The last review that counts, for rows named `schedule` and `reviews`. */
export const lastReviewSql: Sql = sql`case
  when schedule.second_signature then reviews.twice else reviews.once end`;

/** When a row named `contract` is to be reviewed next: so many months after the last time, or after its first day. */
export const reviewDueSql: Sql = sql`(coalesce(${lastReviewSql}, contract.starts_on)
  + make_interval(months => schedule.months))::date`;

/** What is to be said of a review that was due on a day, after one on another. */
export const reviewWordsSql = (due: Sql, last: Sql): Sql => sql`concat_ws(' ',
  'The review was due on ' || ${dayInWords(due)} || ';',
  coalesce('the last was held on ' || ${dayInWords(last)} || '.', 'none has been held.'))`;
