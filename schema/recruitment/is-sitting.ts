import type { RowReference } from '../foundation/model/model.ts';
import { type Sql, sql } from '../foundation/planner/sql.ts';

declare module './entities.ts' {
  interface PanelMember {
    /** Whether their time on the panel has begun and is not over. */
    isSitting?: boolean;
  }
}

/** Whether somebody is on the panel today, both ends of their time included. */
export const isSittingSql = (member: RowReference): Sql =>
  sql`(${member('from')} <= current_date and (${member('until')} is null or ${member('until')} >= current_date))`;
