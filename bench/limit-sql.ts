import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What somebody who writes SQL by hand would send for each workload; every answer is one line of JSON. */

const employeeOfPage = `
  select e.* from employee e where e.service_area_id = $1
  order by e.full_name, e.id limit 25 offset $2`;

const lastFive = (columns: string) => `
  select coalesce(json_agg(row_to_json(x)), '[]'::json) as json from (
    select ${columns}, json_build_object('id', k.id, 'code', k.code, 'title', k.title) as course
    from (
      select * from completion where completion.employee_id = e.id
      order by completed_on desc, id limit 5
    ) as c join course k on k.id = c.course_id
    order by c.completed_on desc, c.id) as x`;

export const list = `
  select json_build_object('data', json_build_object('employees', json_build_object(
    'totalCount', (select count(*) from employee where service_area_id = $1),
    'nodes', (
      select coalesce(json_agg(row_to_json(x)), '[]'::json) from (
        select e.id, e.staff_number as "staffNumber", e.full_name as "fullName",
          e.work_email as "workEmail", e.engagement, e.started_on as "startedOn",
          json_build_object('id', a.id, 'code', a.code, 'name', a.name) as "serviceArea",
          case when m.id is not null then
            json_build_object('id', m.id, 'fullName', m.full_name) end as "lineManager"
        from (${employeeOfPage}) as e
        join service_area a on a.id = e.service_area_id
        left join employee m on m.id = e.line_manager_id
        order by e.full_name, e.id) as x))))::text as answer`;

export const nested = `
  select json_build_object('data', json_build_object('employees', json_build_object('nodes', (
    select coalesce(json_agg(row_to_json(x)), '[]'::json) from (
      select e.id, e.full_name as "fullName", done.json as completions
      from (${employeeOfPage}) as e
      cross join lateral (${lastFive('c.id, c.completed_on as "completedOn"')}) as done
      order by e.full_name, e.id) as x))))::text as answer`;

export const byId = `
  select json_build_object('data', json_build_object('employee', (
    select row_to_json(x) from (
      select e.id, e.version, e.staff_number as "staffNumber", e.full_name as "fullName",
        e.work_email as "workEmail", e.engagement,
        e.full_time_equivalent::text as "fullTimeEquivalent",
        e.working_pattern as "workingPattern", e.started_on as "startedOn",
        e.ended_on as "endedOn", e.school_employed as "schoolEmployed",
        case when p.id is not null then json_build_object('id', p.id, 'number', p.number,
          'title', p.title, 'grade', json_build_object('id', g.id, 'code', g.code, 'name', g.name)
        ) end as post,
        json_build_object('id', a.id, 'code', a.code, 'name', a.name, 'kind', a.kind)
          as "serviceArea",
        case when m.id is not null then json_build_object('id', m.id,
          'staffNumber', m.staff_number, 'fullName', m.full_name,
          'serviceArea', json_build_object('id', b.id, 'code', b.code, 'name', b.name)
        ) end as "lineManager",
        done.json as completions
      from employee e
      join service_area a on a.id = e.service_area_id
      left join post p on p.id = e.post_id
      left join grade g on g.id = p.grade_id
      left join employee m on m.id = e.line_manager_id
      left join service_area b on b.id = m.service_area_id
      cross join lateral (
        ${lastFive('c.id, c.completed_on as "completedOn", c.source, c.certificate')}) as done
      where e.id = $1) as x)))::text as answer`;

export const update = `
  with was as (select * from employee where id = $1 and version = $2::int for update),
  changed as (
    update employee e
    set full_time_equivalent = $3::numeric, version = e.version + 1
    from was where e.id = was.id returning e.*),
  audited as (
    insert into audit_entry (id, at, actor, action, subject, subject_id, fields, changes)
    select uuidv7(), clock_timestamp(), 'limit', 'update', 'Employee', changed.id,
      '{fullTimeEquivalent}', jsonb_build_object('fullTimeEquivalent', jsonb_build_object(
        'before', was.full_time_equivalent, 'after', changed.full_time_equivalent))
    from changed join was on was.id = changed.id)
  select json_build_object('data', json_build_object('updateEmployee', json_build_object(
    'employee', json_build_object('id', id, 'version', version,
      'fullTimeEquivalent', full_time_equivalent::text))))::text as answer from changed`;

export const bulkUpdate = `
  with asked as (
    select * from unnest($1::uuid[], $2::int[]) with ordinality as a(id, version, position)),
  was as (select e.* from employee e join asked using (id, version) order by e.id for update of e),
  changed as (
    update employee e
    set full_time_equivalent = $3::numeric, version = e.version + 1
    from was where e.id = was.id returning e.*),
  audited as (
    insert into audit_entry (id, at, actor, action, subject, subject_id, fields, changes)
    select uuidv7(), clock_timestamp(), 'limit', 'update', 'Employee', changed.id,
      '{fullTimeEquivalent}', jsonb_build_object('fullTimeEquivalent', jsonb_build_object(
        'before', was.full_time_equivalent, 'after', changed.full_time_equivalent))
    from changed join was on was.id = changed.id)
  select json_build_object('data', json_build_object('updateEmployees', json_build_object(
    'employees', (
      select json_agg(json_build_object('id', changed.id, 'version', changed.version)
        order by asked.position)
      from asked join changed on changed.id = asked.id))))::text as answer`;

export const search = `
  select json_build_object('data', json_build_object('employees', json_build_object('nodes', (
    select coalesce(json_agg(row_to_json(x)), '[]'::json) from (
      select id, staff_number as "staffNumber", full_name as "fullName", work_email as "workEmail"
      from employee
      where full_name ilike $1::text or staff_number ilike $1::text or work_email ilike $1::text
      order by full_name, id limit 25) as x))))::text as answer`;

export const report = `
  select json_build_object('data', json_build_object('headcount', json_build_object('cells',
    json_agg(json_build_object('labels', json_build_array(area, engagement), 'value', people)))))::text
    as answer
  from (${readFileSync(join(import.meta.dirname, 'headcount-by-hand.sql'), 'utf8')}) as counted`;
