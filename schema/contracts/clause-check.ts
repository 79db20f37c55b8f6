import { dayInWords } from '../foundation/planner/day-in-words.ts';
import { type Sql, sql } from '../foundation/planner/sql.ts';
import { liveSql } from './live.ts';

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

/**
 * Of each contract that is live: whether a clause that is required of it is missing, and whether it has one in a version
 * older than the one in force.
 */
export const clausesSql = (on: Sql): Sql => sql`(
  select contract.id as contract_id, bool_or(held.number is null) as missing,
    bool_or(held.number < version.number) as old
  from contract join clause on ${required}
  join clause_version version on version.clause_id = clause.id and ${inForce(on)}
  left join (contract_clause contained join clause_version held on held.id = contained.clause_version_id
      and not exists (select from contract_clause beside join clause_version newer on newer.id = beside.clause_version_id
        where beside.contract_id = contained.contract_id and newer.clause_id = held.clause_id and newer.number > held.number))
    on contained.contract_id = contract.id and held.clause_id = clause.id
  where ${liveSql(on)}
  group by contract.id)`;

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
  cross join lateral (select max(held.number) as number
    from contract_clause contained join clause_version held on held.id = contained.clause_version_id
    where contained.contract_id = contract.id and held.clause_id = clause.id) contains
  where ${required} and asked.number is not null), 'No clause was required.')`;
