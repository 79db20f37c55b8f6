import type { RowReference } from '../foundation/model/model.ts';
import { type Sql, sql } from '../foundation/planner/sql.ts';

/** The statuses of a vacancy whose panel is at work. */
export const liveStatuses = ['open', 'shortlisting', 'interviewing'] as const;

declare module '../workforce/entities.ts' {
  interface Employee {
    /** Whether the person is on the panel of a live vacancy today. */
    isRecruiting?: boolean;
  }
}

/** Whether an employee sits today on the panel of a vacancy that is live. */
export const isRecruitingSql = (employee: RowReference): Sql => sql`exists (
  select 1 from panel_member member join vacancy on vacancy.id = member.vacancy_id
  where member.employee_id = ${employee('id')}
    and vacancy.status in (${sql.join(liveStatuses.map((status) => sql.lit(status)))})
    and member."from" <= current_date and (member.until is null or member.until >= current_date))`;
