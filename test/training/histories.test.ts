import fc from 'fast-check';
import pg from 'pg';
import { v4 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Facts, standingsOfGiven } from '../../schema/training/given-facts.ts';
import { daysLater, lengthLater } from '../harness/calendar.ts';
import { freshDatabase, type TestDatabase } from '../harness/database.ts';
import { standingOf } from './reference.ts';
import { clock, day, type World } from './world.ts';

let database: TestDatabase;
let client: pg.Client;
beforeAll(async () => {
  database = await freshDatabase();
  client = new pg.Client(database.ownerUrl);
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

const history = fc.record({
  combine: fc.constantFrom('allOf', 'anyOf'),
  grace: fc.option(fc.constantFrom('P0D', 'P10D', 'P2M'), { freq: 2 }),
  clocks: fc.array(clock, { minLength: 1, maxLength: 3 }),
  learnt: fc.uniqueArray(fc.tuple(fc.nat({ max: 2 }), day), { maxLength: 9, selector: String }),
  afresh: fc.uniqueArray(day, { maxLength: 2 }),
  leave: fc.option(fc.tuple(day, fc.constantFrom('P1D', 'P3M', 'P1Y')), { freq: 2 }),
  days: fc.array(day, { minLength: 1, maxLength: 2 }),
});
type History = typeof history extends fc.Arbitrary<infer One> ? One : never;

/** How many histories: `HISTORIES=10000 npm test -- test/training/histories` for a long look. */
const wanted = Number(process.env.HISTORIES ?? 300);
// each is looked at on the days of all that share its statement
const perStatement = 4;
const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31);

test('the rule in SQL agrees with living through every day', async () => {
  const histories = fc.sample(history, { seed, numRuns: wanted });
  const counts: Record<string, number> = {};
  for (let at = 0; at < wanted; at += perStatement) {
    const some = histories.slice(at, at + perStatement);
    const { world, days } = worldOf(some);
    const { text, values } = standingsOfGiven(factsOf(world), days);
    const { rows } = await client.query(text, values);
    expect(rows).toHaveLength(days.length * some.length);
    for (const { on, employee, standing, until, windowOpens } of rows) {
      const index = world.employees.findIndex(({ id }) => id === employee);
      const person = world.employees[index]!;
      const expected = standingOf(world, person, world.requirements[index]!, on, on);
      const { standing: state, until: last, windowOpens: opens } = expected;
      const told = JSON.stringify({ seed, on, history: some[index] });
      expect({ standing, until, windowOpens }, told).toEqual({
        ...{ standing: state, until: last, windowOpens: opens },
      });
      counts[standing] = (counts[standing] ?? 0) + 1;
    }
  }
  console.info(`seed ${seed}, ${wanted} histories, standings compared:`, counts);
  for (const standing of ['compliant', 'dueSoon', 'lapsed', 'never', 'exempt'])
    expect(counts[standing]).toBeGreaterThan(20);
}, 900_000);

/** One person, one post and one requirement of whoever holds it for each history. */
function worldOf(histories: readonly History[]) {
  const world = {
    ...{ areas: [], managers: [], vacancies: [], places: [], courses: [] },
    ...{ posts: [], employees: [], requirements: [], completions: [], exemptions: [] },
    freshStarts: [],
  } as World;
  for (const { combine, grace, clocks, learnt, afresh, leave } of histories) {
    const [person, post, requirement] = [v4(), v4(), v4()];
    const courses = [0, 1, 2].map((place) => ({ id: v4(), title: `Course ${place}` }));
    world.courses.push(...courses);
    world.posts.push({ id: post, serviceArea: '', customerFacing: false });
    world.employees.push({
      ...{ id: person, post, serviceArea: '', engagement: 'permanent', startedOn: '1990-01-01' },
      ...{ endedOn: null, inPostSince: null, lineManager: null },
    });
    world.requirements.push({
      ...{ id: requirement, post, combine, grace, serviceArea: null, dueWithinDays: null },
      ...{ engagements: [], recruiting: false, customerFacing: false, managers: false },
      ...{ startedWithinDays: null, changedRoleWithinDays: null },
      items: clocks.map((each, i) => ({ id: v4(), course: courses[i]!.id, ...each })),
    });
    for (const [course, completedOn] of learnt)
      world.completions.push({
        ...{ id: v4(), employee: person, course: courses[course]!.id, completedOn },
      });
    for (const on of afresh) world.freshStarts.push({ id: v4(), requirement, on });
    if (leave)
      world.exemptions.push({
        ...{ id: v4(), employee: person, requirement },
        ...{ from: leave[0], until: lengthLater(...leave) },
      });
  }
  return { world, days: [...new Set(histories.flatMap(turns))] };
}

/** Days of a history on which something may turn, and others. */
const turns = ({ clocks, learnt, afresh, days }: History) => {
  const [{ validFor, window }] = clocks as [History['clocks'][number]];
  const ends = learnt.slice(0, 2).map(([, on]) => lengthLater(on, validFor ?? 'P1Y'));
  const starts = afresh.flatMap((on) => [on, daysLater(on, -1)]);
  return [...days, ...starts, ...ends, ...ends.map((end) => lengthLater(end, window ?? 'P1D', -1))];
};

const factsOf = (world: World): Facts => ({
  course: world.courses,
  post: world.posts.map(({ id }) => ({ id, customer_facing: false })),
  employee: world.employees.map(({ id, post, engagement, startedOn }) => ({
    ...{ id, post_id: post, engagement, started_on: startedOn },
  })),
  requirement: world.requirements.map(({ id, post, combine, grace }) => ({
    ...{ id, post_id: post, combine, grace, engagements: [] },
    ...{ recruiting: false, customer_facing: false, managers: false },
  })),
  requirement_item: world.requirements.flatMap(({ id: requirement_id, items }) =>
    items.map(({ id, course, validFor, renewFrom, window }) => ({
      ...{ id, requirement_id, course_id: course },
      ...{ valid_for: validFor, renew_from: renewFrom, window },
    })),
  ),
  completion: world.completions.map(({ employee, course, completedOn }) => ({
    ...{ employee_id: employee, course_id: course, completed_on: completedOn },
  })),
  fresh_start: world.freshStarts.map(({ requirement, on }) => ({
    ...{ requirement_id: requirement, on },
  })),
  exemption: world.exemptions.map(({ employee, requirement, from, until }) => ({
    ...{ employee_id: employee, requirement_id: requirement, from, until },
  })),
});
