-- Ten requirements of everybody but one, sixteen courses asked for, and a million completions in all.
delete from exemption;
delete from requirement_item;
delete from requirement;
insert into course (id, code, title, kind)
select ('01900000-0050-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, 'STAND-' || i, 'Course ' || i, 'eLearning'
from generate_series(1, 16) i;
insert into requirement (id, code, name, combine, recruiting, due_within_days)
select ('01900000-0051-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, 'STAND-' || i, 'Requirement ' || i,
  case when i % 4 = 0 then 'anyOf' else 'allOf' end, i = 10, case when i % 2 = 0 and i < 10 then 90 end
from generate_series(1, 10) i;
insert into requirement_item (id, requirement_id, course_id, valid_for, "window")
select ('01900000-0052-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid,
  ('01900000-0051-7000-8000-' || lpad(to_hex(1 + i % 10), 12, '0'))::uuid,
  ('01900000-0050-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid,
  (array['P1Y', 'P2Y', 'P3Y', null])[1 + i % 4], 'P2M'
from generate_series(1, 16) i;
insert into completion (id, employee_id, course_id, completed_on, source)
select gen_random_uuid(), employee.id, ('01900000-0050-7000-8000-' || lpad(to_hex(1 + (i * 7 + n) % 16), 12, '0'))::uuid,
  date '2026-11-22' - (((i * 31 + n * 977) % 1900)::int), 'eLearning'
from (select id, row_number() over (order by id) as i from employee) employee
cross join generate_series(1, 5) n
on conflict do nothing;
insert into vacancy (id, reference, post_id, service_area_id, channel, opens_on, closes_on, status)
select gen_random_uuid(), 'STAND-' || row_number() over (order by id), id, service_area_id, 'external', '2026-11-01', '2026-12-01', 'open'
from post order by id limit 300;
insert into panel_member (id, vacancy_id, employee_id, role, "from")
select gen_random_uuid(), vacancy.id, employee.id, 'member', '2026-11-01'
from (select id, row_number() over (order by id) as v from vacancy where reference like 'STAND-%') vacancy
join (select id, row_number() over (order by id) as e from employee) employee on employee.e % 331 = vacancy.v and employee.e < 1400;
vacuum analyze vacancy;
vacuum analyze panel_member;
vacuum analyze completion;
vacuum analyze requirement;
vacuum analyze requirement_item;
vacuum analyze course;
