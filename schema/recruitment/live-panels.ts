import { type Sql, sql } from '../foundation/planner/sql.ts';

/** The statuses of a vacancy whose panel is at work. */
export const liveStatuses = ['open', 'shortlisting', 'interviewing'] as const;

/** The statuses of a vacancy whose panel has done its work. */
const finishedStatuses = ['appointed', 'closed'] as const;

const among = (statuses: readonly string[]) => sql.join(statuses.map((status) => sql.lit(status)));

/**
 * The places on panels that are at work on a day. A vacancy's status speaks for today and for what
 * follows; before today, a vacancy that has finished since kept its panel at work until the
 * member's last day on it or, where none is recorded, until the vacancy closed.
 */
export const livePanelsSql = (on: Sql): Sql => sql`(
  select member.id, member.vacancy_id, member.employee_id, member."from"
  from panel_member member join vacancy on vacancy.id = member.vacancy_id
  where member."from" <= ${on} and (member.until is null or member.until >= ${on})
    and (vacancy.status in (${among(liveStatuses)})
      or vacancy.status in (${among(finishedStatuses)}) and ${on} < current_date
        and (member.until is not null or vacancy.closes_on >= ${on})))`;
