-- An invented council for measuring, the same for every seed; current_setting('bench.scale') says how large.
-- Ids look like those of records made one after the other: a kind of record, and its number.
select setseed(0.42);

create function pg_temp.id(kind int, number bigint) returns uuid language sql immutable as $$
  select format('01900000-%s-7000-8000-%s', lpad(to_hex(kind), 4, '0'), lpad(to_hex(number), 12, '0'))::uuid
$$;
create function pg_temp.one_of(choices text[]) returns text language sql volatile as $$
  select choices[1 + floor(random() * cardinality(choices))::int]
$$;
create function pg_temp.number_up_to(most numeric) returns int language sql volatile as $$
  select 1 + floor(random() * most)::int
$$;
create temporary table size as
select greatest(100, (100000 * scale)::int) as employees,
  greatest(500, (500000 * scale)::int) as completions,
  greatest(50, (5000 * scale)::int) as contracts,
  greatest(50, (5000 * scale)::int) as posts,
  greatest(20, (2000 * scale)::int) as suppliers,
  greatest(20, (6000 * scale)::int) as managers
from (select current_setting('bench.scale')::numeric as scale) as asked;

insert into service_area (id, code, name, kind, parent_id)
select pg_temp.id(1, i), 'SA' || lpad(i::text, 3, '0'),
  (array['Adult Social Care', 'Children', 'Housing', 'Highways', 'Planning', 'Waste', 'Libraries', 'Finance', 'Legal', 'Digital', 'People', 'Public Health'])[1 + i % 12] || ' ' || (1 + i / 12),
  case when i = 1 then 'council' when i <= 10 then 'directorate' else 'service' end,
  case when i = 1 then null when i <= 10 then pg_temp.id(1, 1) else pg_temp.id(1, 2 + i % 9) end
from generate_series(1, 60) as i;

insert into grade (id, code, name, rank)
select pg_temp.id(2, i), 'G' || i, 'Grade ' || i, i from generate_series(1, 14) as i;

insert into post (id, number, title, grade_id, service_area_id, customer_facing)
select pg_temp.id(3, i), 'P' || lpad(i::text, 6, '0'),
  pg_temp.one_of(array['Officer', 'Senior Officer', 'Manager', 'Assistant', 'Analyst', 'Engineer', 'Social Worker', 'Team Leader', 'Technician', 'Head of Service']),
  pg_temp.id(2, pg_temp.number_up_to(14)), pg_temp.id(1, pg_temp.number_up_to(60)), random() < 0.4
from size, generate_series(1, size.posts) as i;

insert into employee (id, staff_number, full_name, work_email, post_id, service_area_id, line_manager_id,
  engagement, full_time_equivalent, working_pattern, started_on, ended_on)
select pg_temp.id(4, i), 'E' || lpad(i::text, 6, '0'),
  pg_temp.one_of(array['Amara', 'Ben', 'Chloe', 'Dev', 'Ella', 'Femi', 'Grace', 'Hana', 'Imran', 'Jo', 'Kofi', 'Lena', 'Mo', 'Nia', 'Owen', 'Priya', 'Quinn', 'Rosa', 'Sam', 'Tariq', 'Uma', 'Vik', 'Wen', 'Xena', 'Yusuf', 'Zoë'])
    || ' ' || initcap(substr(md5(i::text), 1, 3)) || pg_temp.one_of(array['son', 'field', 'wood', 'ley', 'ton', 'ford', 'well', 'man', 'worth', 'by']),
  'e' || i || '@council.example',
  pg_temp.id(3, pg_temp.number_up_to(size.posts)), pg_temp.id(1, pg_temp.number_up_to(60)),
  case when i > 200 then pg_temp.id(4, pg_temp.number_up_to(least(i - 1, size.managers))) end,
  pg_temp.one_of(array['permanent', 'permanent', 'permanent', 'fixedTerm', 'casual', 'agency', 'apprentice']),
  (100 + floor(random() * 900))::numeric / 1000,
  pg_temp.one_of(array['fullTime', 'partTime', 'jobShare', 'termTime', 'compressedHours']),
  date '2000-01-01' + floor(random() * 9500)::int,
  case when random() < 0.1 then date '2026-02-01' + floor(random() * 1000)::int end
from size, generate_series(1, size.employees) as i;

insert into course (id, code, title, kind, valid_for)
select pg_temp.id(5, i), 'C' || lpad(i::text, 2, '0'),
  (array['Safeguarding', 'Fire safety', 'Data protection', 'Equality in practice', 'Recruitment'])[1 + i % 5] || ' ' || i,
  (array['workshop', 'eLearning', 'briefing'])[1 + i % 3], case when i % 3 = 0 then 'P3Y' end
from generate_series(1, 20) as i;

-- a hundredth too many, for no two may be alike
insert into completion (id, employee_id, course_id, completed_on, source, certificate)
select pg_temp.id(6, row_number() over (order by completed_on)), employee, course, completed_on, source,
  case when source <> 'eLearning' then 'K' || abs(hashtext(employee::text || completed_on)) end
from (
  select distinct on (employee, course, completed_on) * from (
    select pg_temp.id(4, pg_temp.number_up_to(size.employees)) as employee,
      pg_temp.id(5, pg_temp.number_up_to(20)) as course,
      date '2015-01-01' + floor(random() * 4200)::int as completed_on,
      pg_temp.one_of(array['workshopRegister', 'eLearning', 'import', 'manual']) as source
    from size, generate_series(1, (size.completions * 1.01)::int)) as drawn
  limit (select completions from size)) as completed;

insert into supplier (id, name, identifier_scheme, identifier)
select pg_temp.id(7, i), 'Supplier ' || i, 'GB-COH', lpad(i::text, 8, '0')
from size, generate_series(1, size.suppliers) as i;

insert into contract (id, reference, title, department_id, value, starts_on, ends_on, status)
select pg_temp.id(8, i), 'K' || lpad(i::text, 6, '0'), 'Contract ' || i, pg_temp.id(1, pg_temp.number_up_to(60)),
  floor(random() * 10000000), date '2022-04-01' + floor(random() * 1000)::int, date '2027-03-31', 'active'
from size, generate_series(1, size.contracts) as i;

insert into contract_supplier (id, contract_id, supplier_id)
select pg_temp.id(9, i), pg_temp.id(8, i), pg_temp.id(7, pg_temp.number_up_to(size.suppliers))
from size, generate_series(1, size.contracts) as i;
