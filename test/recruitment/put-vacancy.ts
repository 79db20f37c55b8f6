import type { EmptyCouncil } from '../imports/bringing.ts';

/** One vacancy, R1, in a council with one of everything that it needs. */
export const putVacancy = (council: EmptyCouncil, status: string) =>
  council.rows(
    `with area as (insert into service_area (id, code, name, kind) values (gen_random_uuid(), 'C', 'Northmoor', 'council') returning id),
       grade as (insert into grade (id, code, name, rank) values (gen_random_uuid(), 'G1', 'One', 1) returning id),
       post as (insert into post (id, number, title, grade_id, service_area_id)
         select gen_random_uuid(), 'P1', 'Clerk', grade.id, area.id from grade, area returning id)
     insert into vacancy (id, reference, post_id, service_area_id, channel, opens_on, closes_on, status)
       select gen_random_uuid(), 'R1', post.id, area.id, 'external', '2026-02-01', '2026-03-05', $1 from post, area`,
    [status],
  );
