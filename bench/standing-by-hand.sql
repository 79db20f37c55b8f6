with latest as (
  select employee_id, course_id, max(completed_on) as completed_on
  from completion where completed_on <= $1 group by employee_id, course_id),
item as materialized (
  select requirement_id, course_id, valid_for::interval as valid_for, "window"::interval as early from requirement_item),
clocks as (
  select employee.id as employee_id, requirement.id as requirement_id, requirement.combine,
    requirement.due_within_days, employee.started_on,
    bool_or(latest.completed_on is null) as one_missing, bool_and(latest.completed_on is null) as all_missing,
    min(clock.until) as first_until, max(clock.until) as last_until,
    min((clock.until - item.early)::date) as first_opens,
    max((clock.until - item.early)::date) filter (where clock.until >= $1) as last_opens,
    max((clock.until - item.early)::date) as any_opens
  from employee
  cross join requirement
  join item on item.requirement_id = requirement.id
  left join latest on latest.employee_id = employee.id and latest.course_id = item.course_id
  cross join lateral (select case when latest.completed_on is null then null when item.valid_for is null then 'infinity'::date
    else (latest.completed_on + item.valid_for)::date end as until) clock
  where employee.started_on <= $1 and (employee.ended_on is null or employee.ended_on >= $1)
    and (not requirement.recruiting or employee.id in (
      select member.employee_id from panel_member member join vacancy on vacancy.id = member.vacancy_id
      where vacancy.status in ('open', 'shortlisting', 'interviewing') and member."from" <= $1
        and (member.until is null or member.until >= $1)))
  group by employee.id, requirement.id),
judged as (
  select *, case combine when 'allOf' then one_missing else all_missing end as missing,
    case combine when 'allOf' then first_until else last_until end as until,
    case combine when 'allOf' then first_opens else coalesce(last_opens, any_opens) end as opens,
    started_on + coalesce(due_within_days, -1) as due
  from clocks)
select case when leave.until is not null then 'exempt'
    when not missing and judged.until >= $1 then case when opens <= $1 then 'dueSoon' else 'compliant' end
    when $1 <= due then 'dueSoon' when missing then 'never' else 'lapsed' end as standing,
  case when leave.until is not null then leave.until
    when not missing and judged.until >= $1 then nullif(judged.until, 'infinity')
    else greatest(case when not missing then judged.until end, case when due_within_days is not null then due end) end as until,
  case when leave.until is null and not missing then nullif(opens, 'infinity') end as window_opens
from judged
left join (select employee_id, requirement_id, max(until) as until from exemption
  where "from" <= $1 and until >= $1 group by 1, 2) leave using (employee_id, requirement_id)
