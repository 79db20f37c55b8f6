import { type Sql, sql } from '../foundation/planner/sql.ts';

const holding = (on: Sql): Sql => sql`exemption."from" <= ${on} and exemption.until >= ${on}`;

/** Of each contract that is exempt on a day: until when. */
export const exemptionsSql = (on: Sql): Sql => sql`(
  select exemption.contract_id, max(exemption.until) as until from contract_exemption exemption
  where ${holding(on)} group by exemption.contract_id)`;

/** Why a row named `contract` is exempt on a day: the reason that lasts longest. */
export const exemptionWordsSql = (on: Sql): Sql => sql`(
  select exemption.reason from contract_exemption exemption
  where exemption.contract_id = contract.id and ${holding(on)}
  order by exemption.until desc, exemption.id limit 1)::text`;
