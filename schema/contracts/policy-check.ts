import { dayInWords } from '../foundation/planner/day-in-words.ts';
import { type Sql, sql } from '../foundation/planner/sql.ts';

/** Whether a policy had been rejected by then. */
const rejected = (on: Sql): Sql => sql`(
  policy.outcome = 'rejected' and (policy.assessed_on is null or policy.assessed_on <= ${on}))`;

/** The suppliers of a row named `contract`: whether each has sent a policy, and its last good day. */
const suppliersSql = (on: Sql): Sql => sql`(
  select supplier.id, supplier.name, policies.sent, policies.until
  from contract_supplier party
  join supplier on supplier.id = party.supplier_id
  cross join lateral (
    select count(*) > 0 as sent,
      max(coalesce(policy.expires_on, 'infinity')) filter (where not ${rejected(on)}) as until
    from supplier_policy policy
    where policy.supplier_id = supplier.id and policy.received_on <= ${on}) policies
  where party.contract_id = contract.id)`;

/** Whether the policy of a supplier has run out, when the next one does, and what is to be said. */
export const policyCheckSql = (on: Sql): Sql => sql`lateral (
  select coalesce(bool_or(supplier.sent and coalesce(supplier.until < ${on}, true)), false) as expired,
    min(nullif(supplier.until, 'infinity')) filter (where supplier.until >= ${on}) as until,
    string_agg(supplier.name || case
      when not supplier.sent then ': no policy sent.'
      when supplier.until is null then ': policy rejected.'
      when supplier.until = 'infinity' then ': policy in force.'
      when supplier.until >= ${on} then ': policy valid until ' || ${dayInWords(sql`supplier.until`)} || '.'
      else ': policy ran out on ' || ${dayInWords(sql`supplier.until`)} || '.' end,
      ' ' order by supplier.name collate "C", supplier.id) as words
  from ${suppliersSql(on)} as supplier)`;
