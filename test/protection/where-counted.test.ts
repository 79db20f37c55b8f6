import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { monthEndBefore } from '../../schema/foundation/report/month-ends.ts';
import { keepMonthSql } from '../../schema/monitoring/monthly/count-workforce.ts';
import { cohorts } from '../../schema/monitoring/outcomes/cohort.ts';
import { keepYearSql } from '../../schema/monitoring/outcomes/count-outcomes.ts';
import { yearOver } from '../../schema/monitoring/outcomes/years.ts';
import { createApp } from '../../server/app.ts';
import { type Council, council, today } from '../harness/council.ts';
import { walker } from '../monitoring/walking.ts';
import { asHr, requestOf } from './request.ts';

let demo: Council;
let app: FastifyInstance;
let person: string;
const month = monthEndBefore(today());
const year = yearOver(today(), 0);
const staff = () => cohorts.find(({ name }) => name === 'staff')!;

const rows = async (sql: string, values: unknown[] = []) =>
  (await demo.owner.query(sql, values)).rows;
const keep = (...of: Parameters<ReturnType<Council['worker']>['counting']['count']>) =>
  demo.worker().counting.count<number>(...of);

/** Where whoever asks is told to have been counted. */
const counted = async () => {
  const { data } = await demo.as('employee').ask('{ everythingHeldAboutMe }');
  return JSON.parse(data.everythingHeldAboutMe).counted;
};

beforeAll(async () => {
  demo = await council();
  app = await createApp(demo.platform);
  person = demo.as('employee').caller.attributes.employee as string;
  await rows(`update employee set started_on = '2015-04-01' where id = $1`, [person]);
  expect(await keep(keepYearSql(staff(), year))).toBeGreaterThan(100);
  expect(await keep(keepMonthSql(month))).toBeGreaterThan(100);
}, 60_000);
afterAll(async () => {
  await app.close();
  await demo.drop();
});

test('whoever was counted in a year and at the end of a month is told so, and where, by name', async () => {
  const [inYear, inMonth, ...others] = await counted();
  expect(others).toEqual([]);
  expect([inYear.endOfYear, inMonth.endOfMonth]).toEqual([year.until, month]);
  const { endOfYear, ...thatYear } = inYear;
  const { endOfMonth, ...thatMonth } = inMonth;
  expect([thatYear, thatMonth]).toMatchInlineSnapshot(`
    [
      {
        "engagement": null,
        "grade": "Grade 6",
        "serviceArea": "Housing and Communities",
        "whatBecameOfYou": [
          "trained",
          "trained beyond what is required",
        ],
        "workingPattern": null,
      },
      {
        "engagement": "Permanent",
        "grade": "Grade 6",
        "serviceArea": "Homelessness Prevention",
        "whatBecameOfYou": null,
        "workingPattern": "Part time",
      },
    ]
  `);
});

test('whoever asks by a link reads it in plain words, and has it in the file', async () => {
  const { id } = await requestOf(demo, person, 'access');
  const { token, fingerprint } = demo.as('hrAdministrator').context.links.make(28);
  await rows(
    `update rights_request set link_hash = $2, link_expires_at = now() + interval '1 day' where id = $1`,
    [id, fingerprint],
  );
  const somebody = walker(app);
  const { body } = await somebody.open(`/held/${token}`);
  const words = body.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
  expect(words).toMatch(/Where you were counted .* None of your answers is kept with it\./);
  const [, facts] = words.match(/is kept with it\. (.*?) Who looked at your answers/)!;
  expect(facts!.replace(/\d+ [A-Z][a-z]+ \d{4}/g, 'a day')).toMatchInlineSnapshot(
    `"End of year a day Service area Housing and Communities Grade Grade 6 What became of you Trained, trained beyond what is required End of month a day Service area Homelessness Prevention Grade Grade 6 Engagement Permanent Working pattern Part time"`,
  );
  const file = await somebody.go(`/held/${token}/file`);
  expect(JSON.parse(file.body).counted).toEqual(await counted());
});

test('an area and a grade that were removed since are said to be no more', async () => {
  const [area, grade] = [
    '5b0f4be5-4c1d-4a52-9d4e-6f7b0c1d2e3f',
    '6b0f4be5-4c1d-4a52-9d4e-6f7b0c1d2e3f',
  ];
  await rows(
    `insert into service_area (id, version, code, name, kind, parent_id)
     select $1, 1, 'NOMORE', 'Typewriters', 'team', service_area_id from employee where id = $2`,
    [area, person],
  );
  await rows(
    `insert into grade (id, version, code, name, rank) values ($1, 1, 'NOMORE', 'Typist', 99)`,
    [grade],
  );
  const [{ was, post, graded }] = await rows(
    `select employee.service_area_id as was, post.id as post, grade_id as graded
     from employee join post on post.id = post_id where employee.id = $1`,
    [person],
  );
  const place = async (where: string, at: string) => {
    await rows('update employee set service_area_id = $1 where id = $2', [where, person]);
    await rows('update post set grade_id = $1 where id = $2', [at, post]);
  };
  await place(area, grade);
  await keep(keepMonthSql(monthEndBefore(month)));
  expect(await counted()).toContainEqual(
    expect.objectContaining({ serviceArea: 'Typewriters', grade: 'Typist' }),
  );
  await place(was, graded);
  await rows('delete from earlier_placement where service_area_id = $1', [area]);
  await rows('delete from service_area where id = $1', [area]);
  await rows('delete from grade where id = $1', [grade]);
  expect(await counted()).toContainEqual(
    expect.objectContaining({
      serviceArea: 'An area that is no more',
      grade: 'A grade that is no more',
    }),
  );
});

test('nobody is told where somebody else was counted', async () => {
  const [{ id, area }] = await rows(
    `select person as id, area.name as area from monitoring.counted_person
     join service_area area on area.id::text = places ->> 'serviceArea' join employee on employee.id = $1
     where day = $2 and employee.service_area_id <> area.id order by person limit 1`,
    [person, month],
  );
  const { caller } = demo.as('employee');
  const other = { ...caller, attributes: { ...caller.attributes, employee: id } };
  const theirs = await demo.as(other).ask('{ everythingHeldAboutMe }');
  const told: { endOfMonth?: string; serviceArea: string }[] = JSON.parse(
    theirs.data.everythingHeldAboutMe,
  ).counted;
  expect(told.filter(({ endOfMonth }) => endOfMonth === month)).toMatchObject([
    { serviceArea: area },
  ]);
  expect(
    await rows('select what from monitoring.counted_person where person = $1', [id]),
  ).toHaveLength(told.length);
});

test('whoever has their answers erased stays counted, as numbers that are nobody’s', async () => {
  const counts = () =>
    rows(
      `select what, day, places, count(*)::int as people from monitoring.counted_person
       group by what, day, places order by what, day, places::text`,
    );
  const before = await counts();
  const times = (await counted()).length;
  expect(times).toBe(3);
  const request = await requestOf(demo, person, 'erasure');
  const carry =
    'mutation ($id: ID!, $version: Int!) { carryOutRequest(id: $id, version: $version) }';
  const { carryOutRequest } = await asHr(() => demo)(carry, { ...request });
  expect(carryOutRequest).toBeGreaterThan(0);
  expect(await counts()).toEqual(before);
  expect(await counted()).toEqual([]);
  // another number each time: nothing tells that they were of one person
  expect(
    await rows(
      `select count(*)::int as rows, count(distinct person)::int as numbers from monitoring.counted_person
       where not exists (select from employee where id = person)`,
    ),
  ).toEqual([{ rows: times, numbers: times }]);
  // who works on is counted as staff are, and told so
  await keep(keepMonthSql(monthEndBefore(monthEndBefore(month))));
  expect(await counted()).toHaveLength(1);
});

test('by no other road does a row become somebody else’s', async () => {
  await expect(
    rows('update monitoring.counted_person set person = gen_random_uuid()'),
  ).rejects.toThrow(/only grows/);
});
