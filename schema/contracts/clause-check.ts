import { dayInWords } from '../foundation/planner/day-in-words.ts';
import { type Sql, sql } from '../foundation/planner/sql.ts';

/** The day whose wording counts: when the contract was signed or renewed, else when it began. */
const boundOn = (on: Sql): Sql => sql`case
  when contract.signed_on <= ${on} then contract.signed_on
  when contract.starts_on <= ${on} then contract.starts_on
  else ${on} end`;

/** Whether a row named `version` was in force on the day that counts. */
const inForce = (on: Sql): Sql => sql`(version.effective_from <= ${boundOn(on)}
  and (version.effective_to is null or version.effective_to >= ${boundOn(on)}))`;

/**
 * Whether a clause is required of a contract: of its relevance, of what it buys and of its value. What nobody has said of
 * a contract keeps no clause away.
 */
const required = sql`(clause.required
  and (clause.relevances = '{}' or contract.relevance is null or contract.relevance = any(clause.relevances))
  and (clause.categories = '{}' or contract.category is null or contract.category = any(clause.categories))
  and (clause.least_value is null or contract.value is null or contract.value >= clause.least_value))`;

/** The versions of a row named `clause` that a row named `contract` contains. */
const held = sql`contract_clause contained join clause_version held on held.id = contained.clause_version_id
  where contained.contract_id = contract.id and held.clause_id = clause.id`;

/** The contracts, of those that meet a condition, which lack something of a clause that is required of them. */
const lacking = (on: Sql, which: Sql, lack: Sql): Sql => sql`
  select contract.id from contract join clause on ${required}
  join clause_version version on version.clause_id = clause.id and ${inForce(on)}
  where ${which} and ${lack}`;

const none = sql`not exists (select from ${held})`;
const noneSoNew = sql`not exists (select from ${held} and held.number >= version.number)`;

/** Those in which a required clause is missing. */
export const missingClauseSql = (on: Sql, which: Sql): Sql => lacking(on, which, none);

/** Those in which the version of a clause is older than the one in force. */
export const oldVersionSql = (on: Sql, which: Sql): Sql =>
  lacking(on, which, sql`exists (select from ${held}) and ${noneSoNew}`);

/** Those in which a required clause is missing, or older than the one in force. */
export const clauseWantingSql = (on: Sql, which: Sql): Sql => lacking(on, which, noneSoNew);

/** What is to be said of the clauses that are required of a row named `contract`. */
export const clauseWordsSql = (on: Sql): Sql => sql`coalesce((
  select string_agg(clause.title || case
      when contains.number is null then ': not in the contract; version ' || asked.number
        || ' was in force on ' || ${dayInWords(boundOn(on))} || '.'
      when contains.number < asked.number then ': version ' || contains.number || ', though version '
        || asked.number || ' was in force on ' || ${dayInWords(boundOn(on))} || '.'
      else ': version ' || contains.number || '.' end,
      ' ' order by clause.title collate "C", clause.id)
  from clause
  cross join lateral (select max(version.number) as number from clause_version version
    where version.clause_id = clause.id and ${inForce(on)}) asked
  cross join lateral (select max(held.number) as number from ${held}) contains
  where ${required} and asked.number is not null), 'No clause was required.')`;
