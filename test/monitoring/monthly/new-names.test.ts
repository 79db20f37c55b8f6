import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Sql, sql } from '../../../schema/foundation/planner/sql.ts';
import { Betweens } from '../../../schema/monitoring/between.ts';
import {
  type CountedCell,
  countSql,
  keepMonthSql,
} from '../../../schema/monitoring/monthly/count-workforce.ts';
import { saidSql } from '../../../schema/monitoring/monthly/said.ts';
import { whomOfMonth } from '../../../schema/monitoring/monthly/twins.ts';
import { type Council, council } from '../../harness/council.ts';
import { asHr, requestOf } from '../../protection/request.ts';

const [before, after] = ['2026-09-30', '2026-10-31'];
const anew = '5b0f4be5-4c1d-4a52-9d4e-6f7b0c1d2e3f';
let demo: Council;
let old: string;
let people: number;

/** How many are kept to have been in each grade in the first month, those of most first. */
const sizes = async () =>
  (
    await demo.owner.query<{ grade: string; people: number }>(
      `select places ->> 'grade' as grade, count(*)::int as people from monitoring.counted_person
       where what = 'month' and day = $1 group by 1 order by 2 desc`,
      [before],
    )
  ).rows;

const counting = () => demo.worker().counting;

/** How many are in the old grade alone, and in the new one. */
const between = async (said: (day: string, population: string) => Sql) => {
  const of = (month: string) => whomOfMonth({ month, groups: {} }, said);
  const found = await new Betweens(counting()).of(of(after), [of(before)]);
  expect(found.map(({ population }) => population)).toEqual([before]);
  const named = JSON.stringify([[['grade', old]], [['grade', anew]]]);
  const pair = found[0]!.alike.find(([one, other]) => JSON.stringify([one, other]) === named);
  return pair?.slice(2);
};

beforeAll(async () => {
  demo = await council();
  await counting().count(keepMonthSql(before));
  [{ grade: old, people }] = (await sizes()) as [Awaited<ReturnType<typeof sizes>>[0]];
  // all posts of a grade are regraded, and one more comes to them
  await demo.owner.query(
    `insert into grade (id, version, code, name, rank) values ($1, 1, 'ANEW', 'Anew', 99)`,
    [anew],
  );
  await demo.owner.query('update post set grade_id = $1 where grade_id = $2', [anew, old]);
  await demo.owner.query(
    `update employee set post_id = (select id from post where grade_id = $1 limit 1)
     where id = (select employee.id from employee join post on post.id = employee.post_id
       where grade_id <> $1 and not school_employed and engagement = 'permanent'
         and started_on < $2 and ended_on is null order by employee.staff_number limit 1)`,
    [anew, before],
  );
  await counting().count(keepMonthSql(after));
}, 60_000);
afterAll(() => demo.drop());

test('a grade that is called anew is known to be the same people, but for whoever came to it', async () => {
  const nothing = sql`select null::uuid as subject, null::text as category`;
  const { rows } = await demo.owner.query<{ alone: number[] }>(
    `select array[
        (select count(*)::int from (select person from monitoring.counted_person where day = $1 and places ->> 'grade' = $3
          except select person from monitoring.counted_person where day = $2 and places ->> 'grade' = $4) gone),
        (select count(*)::int from (select person from monitoring.counted_person where day = $2 and places ->> 'grade' = $4
          except select person from monitoring.counted_person where day = $1 and places ->> 'grade' = $3) come)] as alone`,
    [before, after, old, anew],
  );
  expect(rows[0]!.alone[1]).toBeGreaterThan(0);
  expect(await between(() => nothing)).toEqual(rows[0]!.alone);
});

test('whoever said something else by then is known to be in one alone', async () => {
  const said = (day: string, of: string) => saidSql('sex', {}, day, of);
  const [inOne, inOther] = (await between(said)) as [number, number];
  await demo.owner.query(
    `update monitoring.equality_answer set valid_from = $1 where characteristic = 'sex' and valid_to is null
       and subject in (select subject from monitoring.equality_answer
         join monitoring.counted_person on person = subject and day = $2
         where characteristic = 'sex' and valid_to is null and valid_from <= $2 and places ->> 'grade' = $3
         order by subject limit 3)`,
    ['2026-10-15', before, old],
  );
  expect(await between(said)).toEqual([inOne + 3, inOther + 3]);
  // whoever takes back what they said, of which nothing is kept then
  await demo.owner.query(
    `update answer_state set state = 'withdrawn' where characteristic_id = (select id from characteristic where code = 'sex')
       and employee_id in (select person from monitoring.counted_person earlier
         join monitoring.equality_answer on subject = person and characteristic = 'sex' and valid_from <= $1 and valid_to is null
         where day = $1 and places ->> 'grade' = $2
           and exists (select from monitoring.counted_person later where later.person = earlier.person and day = $3)
         order by person limit 2)`,
    [before, old, after],
  );
  await demo.owner.query(
    `delete from monitoring.equality_answer answer using answer_state state where state.state = 'withdrawn'
       and answer.subject = state.employee_id and answer.characteristic = 'sex'`,
  );
  expect(await between(said)).toEqual([inOne + 5, inOther + 5]);
});

test('whoever has their answers erased counts in both, and is known to be in one alone', async () => {
  const said = (day: string, of: string) => saidSql('sex', {}, day, of);
  const [inOne, inOther] = (await between(said)) as [number, number];
  const { rows } = await demo.owner.query<{ person: string }>(
    `select earlier.person from monitoring.counted_person earlier
     join monitoring.counted_person later on later.person = earlier.person and later.day = $3
     join monitoring.equality_answer on subject = earlier.person and characteristic = 'sex' and valid_from <= $1 and valid_to is null
     where earlier.day = $1 and earlier.places ->> 'grade' = $2 and later.places ->> 'grade' = $4
     order by earlier.person limit 1`,
    [before, old, after, anew],
  );
  const { id, version } = await requestOf(demo, rows[0]!.person, 'erasure');
  const erased = await asHr(() => demo)(
    'mutation ($id: ID!, $version: Int!) { carryOutRequest(id: $id, version: $version) }',
    { id, version },
  );
  expect(erased.carryOutRequest).toBeGreaterThan(0);
  expect(await between(said)).toEqual([inOne + 1, inOther + 1]);
  // a table that is worked out after it counts as many as are kept
  const cells = await counting().count<CountedCell[]>(countSql('sex', {}, after, before));
  const { rows: kept } = await demo.owner.query(
    'select count(*)::int as people from monitoring.counted_person where day = $1',
    [after],
  );
  const inGrades = cells.filter(([by]) => by === 'grade');
  expect(inGrades.reduce((all, [, , , people]) => all + people, 0)).toBe(kept[0].people);
});

test('who was counted where stands, whatever becomes of them', async () => {
  expect(await counting().count(keepMonthSql(before))).toBe(0);
  expect((await sizes())[0]).toEqual({ grade: old, people });
});

test('of a year that is out and of which it was not kept who was in it, nothing is said', async () => {
  const said = () => sql`select null::uuid as subject, null::text as category`;
  const ours = whomOfMonth({ month: after, groups: {} }, said);
  const kept = { what: 'staff', day: '2020-03-31' };
  const year = { ...ours, kept, population: 'staff 2020-03-31', on: [kept.day], left: 'leaving' };
  expect(await new Betweens(counting()).of(ours, [year])).toEqual([]);
});

test('who was in a group before is told by who was kept in it, whatever becomes of the days they started on', async () => {
  const stayed = async () => {
    const cells = await counting().count<CountedCell[]>(countSql('sex', {}, after, before));
    const sum = (of: CountedCell[]) => of.reduce((all, [, , , , people]) => all + people, 0);
    const inGrades = cells.filter(([by]) => by === 'grade');
    return [sum(inGrades.filter(([, grade]) => grade === anew)), sum(inGrades)];
  };
  const then = await stayed();
  expect(then[0]).toBe(0);
  expect(then[1]).toBeGreaterThan(100);
  await demo.owner.query(`update employee set started_on = '2026-10-10' where ended_on is null`);
  expect(await stayed()).toEqual(then);
});
