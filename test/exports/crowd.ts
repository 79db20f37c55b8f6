import type pg from 'pg';

const atOnce = 20_000;

/** Adds many people to the invented council, who differ in little but their names. */
export async function crowd(owner: pg.Pool, people: number) {
  for (let first = 1; first <= people; first += atOnce)
    await owner.query(text, [first, Math.min(first + atOnce - 1, people)]);
  await owner.query('analyze employee');
}

const text = `
  with area as (select id, row_number() over () as place, count(*) over () as areas from service_area)
  insert into employee (id, version, staff_number, full_name, work_email, service_area_id,
    engagement, full_time_equivalent, working_pattern, started_on)
  select gen_random_uuid(), 1, 'C' || number, 'Crowd Member ' || number, number || '@crowd.example',
    area.id, 'permanent', 1, 'fullTime', date '2010-01-01' + number % 4000
  from generate_series($1::int, $2::int) as number
  join area on area.place = 1 + number % area.areas`;
