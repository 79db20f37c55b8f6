-- A workforce by ethnic group and by each grouping at the end of a month, as one would write it by hand: $1 the bands, $2 the day.
with person as (
  select employee.service_area_id, coalesce(post.grade_id::text, '') as grade, employee.engagement, employee.working_pattern,
    case when answer.subject is null then case state.state when 'notAsked' then 'notAsked' else 'notAnswered' end
      when answer.declined then 'preferNotToSay'
      else coalesce($1::jsonb ->> answer.category, 'preferNotToSay') end as category
  from employee
  left join post on post.id = employee.post_id
  left join monitoring.equality_answer answer on answer.subject = employee.id and answer.characteristic = 'ethnicGroup'
    and answer.valid_from <= $2::date and (answer.valid_to is null or answer.valid_to > $2::date)
  left join answer_state state on state.employee_id = employee.id
    and state.characteristic_id = (select id from characteristic where code = 'ethnicGroup')
  where not employee.school_employed and employee.engagement <> 'councillor'
    and employee.started_on <= $2::date and (employee.ended_on is null or employee.ended_on >= $2::date))
select coalesce(service_area_id::text, grade, engagement, working_pattern) as "group", category, count(*)::int as people
from person
group by grouping sets ((service_area_id, category), (grade, category), (engagement, category), (working_pattern, category))
