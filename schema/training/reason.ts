import { dayInWords } from '../foundation/planner/day-in-words.ts';
import { type Sql, sql } from '../foundation/planner/sql.ts';

/** What is to be said of one of the courses. */
export const itemInWords = (on: Sql): Sql => sql`item.title || case
  when item.until is null and round.since is not null
    then ': not completed since ' || ${dayInWords(sql`round.since`)} || '.'
  when item.until is null then ': never completed.'
  when item.until = 'infinity' then ': completed on ' || ${dayInWords(sql`item.completed_on`)} || '.'
  when item.until >= ${on} then ': valid until ' || ${dayInWords(sql`item.until`)} || '.'
  else ': ran out on ' || ${dayInWords(sql`item.until`)} || '.' end`;

/** What is to be said of all of them together, before them. */
export const reasonInWords: Sql = sql`case
  when verdict.standing = 'exempt' then 'Exempt until ' || ${dayInWords(sql`leave.until`)} || '. '
  when verdict.standing = 'dueSoon' and not verdict.met
    then 'Due by ' || ${dayInWords(sql`greatest(verdict.grace_until, deadline.until)`)} || '. '
  else '' end || clock.items`;
