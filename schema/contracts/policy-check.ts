import { dayInWords } from '../foundation/planner/day-in-words.ts';
import { type Sql, sql } from '../foundation/planner/sql.ts';

/** Whether a row named `policy` had been received by then. */
const sent = (on: Sql): Sql => sql`policy.received_on <= ${on}`;

/** Whether it had been rejected by then. */
const rejected = (on: Sql): Sql => sql`(
  policy.outcome = 'rejected' and (policy.assessed_on is null or policy.assessed_on <= ${on}))`;

/** Its last good day. */
const lastDay = sql`coalesce(policy.expires_on, 'infinity')`;

/** The contracts of suppliers whose policy has run out: they have sent one, and none is good any more. */
export const policyExpiredSql = (on: Sql): Sql => sql`
  select party.contract_id as id from contract_supplier party
  where party.supplier_id in (
      select policy.supplier_id from supplier_policy policy where ${sent(on)})
    and not exists (select from supplier_policy policy
      where policy.supplier_id = party.supplier_id and ${sent(on)}
        and not ${rejected(on)} and ${lastDay} >= ${on})`;

/** The suppliers of a row named `contract`: whether each has sent a policy, and its last good day. */
const suppliersSql = (on: Sql): Sql => sql`(
  select supplier.id, supplier.name, policies.sent, policies.until
  from contract_supplier party
  join supplier on supplier.id = party.supplier_id
  cross join lateral (
    select count(*) > 0 as sent, max(${lastDay}) filter (where not ${rejected(on)}) as until
    from supplier_policy policy
    where policy.supplier_id = supplier.id and ${sent(on)}) policies
  where party.contract_id = contract.id)`;

/** When the next policy of a supplier of a row named `contract` runs out. */
export const policyUntilSql = (on: Sql): Sql => sql`(
  select min(nullif(supplier.until, 'infinity')) from ${suppliersSql(on)} as supplier where supplier.until >= ${on})`;

/** What is to be said of the policies of its suppliers. */
export const policyWordsSql = (on: Sql): Sql => sql`(
  select string_agg(supplier.name || case
      when not supplier.sent then ': no policy sent.'
      when supplier.until is null then ': policy rejected.'
      when supplier.until = 'infinity' then ': policy in force.'
      when supplier.until >= ${on} then ': policy valid until ' || ${dayInWords(sql`supplier.until`)} || '.'
      else ': policy ran out on ' || ${dayInWords(sql`supplier.until`)} || '.' end,
      ' ' order by supplier.name collate "C", supplier.id)
  from ${suppliersSql(on)} as supplier)`;
