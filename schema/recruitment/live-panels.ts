import { type Sql, sql } from '../foundation/planner/sql.ts';

/** The statuses of a vacancy whose panel is at work. */
export const liveStatuses = ['open', 'shortlisting', 'interviewing'] as const;

/** The statuses of a vacancy whose panel has done its work. */
const finishedStatuses = ['appointed', 'closed'] as const;

const among = (statuses: readonly string[]) => sql.join(statuses.map((status) => sql.lit(status)));

/** Whether a status is that of a vacancy whose panel is at work. */
export const isLiveSql = (status: Sql): Sql => sql`${status} in (${among(liveStatuses)})`;

/** The last day on which a place is at work, as far as is known. */
const lastDay: Sql = sql`case when ${isLiveSql(sql`vacancy.status`)}
  then coalesce(member.until, 'infinity')
  else least(coalesce(member.until, vacancy.closes_on), current_date - 1) end`;

/**
 * The places on panels that are at work on a day of a period. A vacancy's status speaks for today and
 * for what follows; before today, a vacancy that has finished since kept its panel at work until the
 * member's last day on it or, where none is recorded, until the vacancy closed.
 */
export const panelsBetweenSql = (from: Sql, until: Sql): Sql => sql`(
  select member.id, member.vacancy_id, member.employee_id, member."from"
  from panel_member member join vacancy on vacancy.id = member.vacancy_id
  where vacancy.status in (${among([...liveStatuses, ...finishedStatuses])})
    and member."from" <= ${until} and ${lastDay} >= greatest(${from}, member."from"))`;

/** The places on panels that are at work on a day. */
export const livePanelsSql = (on: Sql): Sql => panelsBetweenSql(on, on);

/** The places that are not over on panels that are at work or have yet to begin. */
export const comingPanelsSql: Sql = sql`(
  select member.id, member.vacancy_id, member.employee_id, member."from"
  from panel_member member join vacancy on vacancy.id = member.vacancy_id
  where (vacancy.status = 'draft' or ${isLiveSql(sql`vacancy.status`)})
    and (member.until is null or member.until >= current_date))`;
