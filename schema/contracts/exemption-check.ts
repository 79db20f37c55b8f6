import { type Sql, sql } from '../foundation/planner/sql.ts';

/** The exemption of a row named `contract` on a day that lasts longest. */
export const exemptionSql = (on: Sql): Sql => sql`lateral (
  select exemption.until, exemption.reason from contract_exemption exemption
  where exemption.contract_id = contract.id and exemption."from" <= ${on} and exemption.until >= ${on}
  order by exemption.until desc, exemption.id limit 1)`;

/** Whether a row named `contract` is exempt on a day. */
export const exemptSql = (on: Sql): Sql => sql`exists (
  select from contract_exemption exemption
  where exemption.contract_id = contract.id and exemption."from" <= ${on} and exemption.until >= ${on})`;
