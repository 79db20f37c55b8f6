import { dayInWords } from '../foundation/planner/day-in-words.ts';
import { type Sql, sql } from '../foundation/planner/sql.ts';

/** Whether a row named `policy` had been received by then. */
const sent = (on: Sql): Sql => sql`policy.received_on <= ${on}`;

/** Whether it had been rejected by then. */
const rejected = (on: Sql): Sql => sql`(
  policy.outcome = 'rejected' and (policy.assessed_on is null or policy.assessed_on <= ${on}))`;

/** Its last good day. */
const lastDay = sql`coalesce(policy.expires_on, 'infinity')`;

/**
 * Of each contract whose suppliers have sent policies: whether one of them has none that is good any more, and when the
 * next of those that are good runs out.
 */
export const policiesSql = (on: Sql): Sql => sql`(
  select contract_id, bool_or(until is null or until < ${on}) as expired,
    min(until) filter (where until >= ${on} and until < 'infinity') as until
  from (
    select party.contract_id, max(${lastDay}) filter (where not ${rejected(on)}) as until
    from contract_supplier party
    join supplier_policy policy on policy.supplier_id = party.supplier_id and ${sent(on)}
    group by party.contract_id, party.supplier_id) sender
  group by contract_id)`;

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
