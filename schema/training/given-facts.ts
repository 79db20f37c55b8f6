import { compile, constant, list, name, type Run, sql } from '../foundation/planner/sql.ts';
import { trainingStandings } from './standing.ts';

/** The tables that a standing is made of, and the columns of them that count. */
const tables = {
  service_area: { id: 'uuid', parent_id: 'uuid' },
  post: { id: 'uuid', customer_facing: 'boolean' },
  employee: {
    ...{ id: 'uuid', service_area_id: 'uuid', post_id: 'uuid', line_manager_id: 'uuid' },
    ...{ engagement: 'text', started_on: 'date', ended_on: 'date', in_post_since: 'date' },
  },
  area_manager: { employee_id: 'uuid', from: 'date', until: 'date' },
  vacancy: { id: 'uuid', status: 'text', closes_on: 'date' },
  panel_member: {
    ...{ id: 'uuid', vacancy_id: 'uuid', employee_id: 'uuid' },
    ...{ from: 'date', until: 'date' },
  },
  course: { id: 'uuid', title: 'text' },
  requirement: {
    ...{ id: 'uuid', service_area_id: 'uuid', post_id: 'uuid', engagements: 'text[]' },
    ...{ recruiting: 'boolean', customer_facing: 'boolean', managers: 'boolean' },
    ...{ started_within_days: 'int', changed_role_within_days: 'int' },
    ...{ combine: 'text', due_within_days: 'int', grace: 'text' },
  },
  requirement_item: {
    ...{ id: 'uuid', requirement_id: 'uuid', course_id: 'uuid' },
    ...{ valid_for: 'text', renew_from: 'text', window: 'text' },
  },
  fresh_start: { requirement_id: 'uuid', on: 'date' },
  completion: { employee_id: 'uuid', course_id: 'uuid', completed_on: 'date' },
  exemption: { employee_id: 'uuid', requirement_id: 'uuid', from: 'date', until: 'date' },
};

/** Rows of those tables, by column; a table that is left out is empty. */
export type Facts = { [table in keyof typeof tables]?: readonly Record<string, unknown>[] };

/** A standing as the rule in SQL answers it, for one of the days. */
export interface GivenStanding {
  on: string;
  employee: string;
  standing: string;
  until: string | null;
  windowOpens: string | null;
}

/**
 * The statement that finds the standings of given facts on given days: that of the API, over the facts
 * in the place of the tables. It reads no table and writes none.
 */
export function standingsOfGiven(facts: Facts, days: readonly string[]) {
  const given = Object.entries(tables).map(([table, columns]) => {
    const typed = Object.entries(columns).map(([key, type]) => sql`${name(key)} ${sql.raw(type)}`);
    const rows = constant(JSON.stringify(facts[table as keyof Facts] ?? []), 'jsonb');
    return sql`${name(table)} as (select * from jsonb_to_recordset(${rows}) as given(${list(typed)}))`;
  });
  const { text, slots } = compile(sql`with ${list(given)}
    select day::text as "on", standing.employee_id as employee, standing.standing,
      standing.until::text as until, standing.window_opens::text as "windowOpens"
    from unnest(${constant(days, 'date[]')}) with ordinality as asked(day, place)
    cross join lateral (${trainingStandings(sql`asked.day`)}) as standing
    order by asked.place, standing.employee_id`);
  return { text, values: slots.map((slot) => slot.read(nothing)) };
}

const nothing: Run = { args: [], attributes: {} };
