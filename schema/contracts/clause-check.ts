import { dayInWords } from '../foundation/planner/day-in-words.ts';
import { type Sql, sql } from '../foundation/planner/sql.ts';

/** The day whose wording counts: when the contract was signed or renewed, else when it began. */
const boundOn = (on: Sql): Sql => sql`case
  when contract.signed_on <= ${on} then contract.signed_on
  when contract.starts_on <= ${on} then contract.starts_on
  else ${on} end`;

/** Each required clause: the version in force on the day that counts, and the one in the contract. */
const requiredSql = (on: Sql): Sql => sql`(
  select clause.id, clause.title, bound.day, asked.number as asked, held.number as held
  from (select ${boundOn(on)} as day) as bound
  cross join clause
  cross join lateral (
    select max(version.number) as number from clause_version version
    where version.clause_id = clause.id and version.effective_from <= bound.day
      and (version.effective_to is null or version.effective_to >= bound.day)) asked
  cross join lateral (
    select max(version.number) as number
    from contract_clause contained
    join clause_version version on version.id = contained.clause_version_id
    where contained.contract_id = contract.id and version.clause_id = clause.id) held
  where clause.required and asked.number is not null and ${appliesSql})`;

/**
 * Whether a clause is for a contract: for its relevance, for what it buys and for its value. What nobody has said of a
 * contract keeps no clause away.
 */
const appliesSql = sql`(
  (clause.relevances = '{}' or contract.relevance is null or contract.relevance = any(clause.relevances))
  and (clause.categories = '{}' or contract.category is null or contract.category = any(clause.categories))
  and (clause.least_value is null or contract.value is null or contract.value >= clause.least_value))`;

/** Whether a row named `contract` contains what was required of it, and what is to be said of that. */
export const clauseCheckSql = (on: Sql): Sql => sql`lateral (
  select coalesce(bool_or(required.held is null), false) as missing,
    coalesce(bool_or(required.held < required.asked), false) as outdated,
    string_agg(required.title || case
      when required.held is null then ': not in the contract; version ' || required.asked
        || ' was in force on ' || ${dayInWords(sql`required.day`)} || '.'
      when required.held < required.asked then ': version ' || required.held || ', though version '
        || required.asked || ' was in force on ' || ${dayInWords(sql`required.day`)} || '.'
      else ': version ' || required.held || '.' end,
      ' ' order by required.title collate "C", required.id) as words
  from ${requiredSql(on)} as required)`;
