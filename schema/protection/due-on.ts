import type { RowReference } from '../foundation/model/model.ts';
import { type Sql, sql } from '../foundation/planner/sql.ts';

declare module './rights-request.ts' {
  interface RightsRequest {
    /** The day by which it must be answered. */
    dueOn?: string;
  }
}

/** A calendar month after a request came. Source: UK GDPR art. 12(3). */
export const dueOnSql = (request: RowReference): Sql =>
  sql`(${request('receivedOn')} + interval '1 month')::date`;
