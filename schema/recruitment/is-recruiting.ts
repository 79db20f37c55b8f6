import type { RowReference } from '../foundation/model/model.ts';
import { type Sql, sql } from '../foundation/planner/sql.ts';
import { livePanelsSql } from './live-panels.ts';

declare module '../workforce/entities.ts' {
  interface Employee {
    /** Whether the person is on the panel of a live vacancy today. */
    isRecruiting?: boolean;
  }
}

/** Whether an employee sits today on the panel of a vacancy that is live. */
export const isRecruitingSql = (employee: RowReference): Sql => sql`exists (
  select 1 from ${livePanelsSql(sql`current_date`)} as place
  where place.employee_id = ${employee('id')})`;
