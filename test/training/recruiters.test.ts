import { v4 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from '../../schema/foundation/permissions/shape.ts';
import { type Council, councilOn } from '../harness/council.ts';
import { freshDatabase } from '../harness/database.ts';
import { store } from './store.ts';
import type { World } from './world.ts';

const coordinator: Caller = { roles: ['trainingCoordinator'], attributes: {}, actor: 'test' };
let council: Council;
beforeAll(async () => {
  council = await councilOn(await freshDatabase(), async () => ({}) as never);
});
afterAll(() => council.drop());

const [area, person, workshop, refresher] = [v4(), v4(), v4(), v4()];

const clocks = (validFor: string) => ({ validFor, window: 'P60D' });

/** Somebody on a panel since 2022, who may choose staff after the workshop and the refresher. */
const recruiting = (learnt: { workshop?: string; refresher?: string }): World => ({
  areas: [{ id: area, parent: null }],
  posts: [{ id: v4(), serviceArea: area, customerFacing: false }],
  employees: [
    {
      id: person,
      serviceArea: area,
      post: null,
      engagement: 'permanent',
      startedOn: '2020-01-06',
      ...{ endedOn: null, inPostSince: null, lineManager: null },
    },
  ],
  courses: [
    { id: workshop, title: 'Workshop' },
    { id: refresher, title: 'E-learning' },
  ],
  requirements: [
    {
      ...{ id: v4(), recruiting: true, serviceArea: null, combine: 'allOf', grace: null },
      ...{ engagements: [], post: null, customerFacing: false, managers: false },
      ...{ dueWithinDays: null, startedWithinDays: null, changedRoleWithinDays: null },
      items: [
        { ...{ id: v4(), course: workshop, renewFrom: 'completion' }, ...clocks('P3Y') },
        { ...{ id: v4(), course: refresher, renewFrom: 'completion' }, ...clocks('P1Y') },
      ],
    },
  ],
  completions: Object.entries(learnt).map(([course, completedOn]) => ({
    ...{ id: v4(), employee: person, completedOn },
    course: course === 'workshop' ? workshop : refresher,
  })),
  freshStarts: [],
  exemptions: [],
  managers: [],
  vacancies: [{ id: v4(), status: 'open', closesOn: '2030-01-01' }],
  places: [],
});

test.each([
  // the anniversary itself still counts, the day after does not
  [{ workshop: '2023-03-01', refresher: '2025-12-01' }, '2026-03-01', 'dueSoon', '2026-03-01'],
  [{ workshop: '2023-03-01', refresher: '2025-12-01' }, '2026-03-02', 'lapsed', '2026-03-01'],
  // 29 February becomes 28 February, and the last of a long month the last of a short one
  [{ workshop: '2026-01-01', refresher: '2024-02-29' }, '2025-02-28', 'never', null],
  [{ workshop: '2023-01-01', refresher: '2024-02-29' }, '2025-02-28', 'dueSoon', '2025-02-28'],
  [{ workshop: '2023-01-01', refresher: '2024-02-29' }, '2025-03-01', 'lapsed', '2025-02-28'],
  // the earlier of two clocks is the one that counts, and the window opens sixty days before
  [{ workshop: '2025-06-30', refresher: '2026-01-10' }, '2026-11-10', 'compliant', '2027-01-10'],
  [{ workshop: '2025-06-30', refresher: '2026-01-10' }, '2026-11-11', 'dueSoon', '2027-01-10'],
  // either course alone is not enough, and one still to come does not count
  [{ refresher: '2026-01-10' }, '2026-03-01', 'never', null],
  [{ workshop: '2026-04-01', refresher: '2026-01-10' }, '2026-03-31', 'never', null],
  [{ workshop: '2026-04-01', refresher: '2026-01-10' }, '2026-04-01', 'compliant', '2027-01-10'],
])('who learnt %j stands on %s as %s until %s', async (learnt, on, standing, until) => {
  const world = recruiting(learnt);
  const [{ id: vacancy }] = world.vacancies as [World['vacancies'][number]];
  world.places.push({ id: v4(), vacancy, employee: person, from: '2022-01-01', until: null });
  await store(council.owner, world);
  const { data } = await council
    .as(coordinator)
    .ask(`{ trainingStandings(on: "${on}") { nodes { standing until } } }`);
  expect(data.trainingStandings.nodes).toEqual([{ standing, until }]);
});

test('the reason says how each course stands', async () => {
  const world = recruiting({ workshop: '2025-03-14', refresher: '2025-11-04' });
  const [{ id: vacancy }] = world.vacancies as [World['vacancies'][number]];
  world.places.push({ id: v4(), vacancy, employee: person, from: '2026-10-01', until: null });
  await store(council.owner, world);
  const { data } = await council.as(coordinator).ask(`{
    trainingStandings(on: "2026-12-24") { nodes { standing until outstandingSince reason } }
  }`);
  expect(data.trainingStandings.nodes).toMatchInlineSnapshot(`
    [
      {
        "outstandingSince": "2026-11-05",
        "reason": "E-learning: ran out on 4 November 2026. Workshop: valid until 14 March 2028.",
        "standing": "lapsed",
        "until": "2026-11-04",
      },
    ]
  `);
});

test('who is not on a panel at work on the day is not asked for it', async () => {
  await store(council.owner, recruiting({}));
  const { data } = await council
    .as(coordinator)
    .ask('{ trainingStandings(on: "2026-12-24") { totalCount } }');
  expect(data.trainingStandings.totalCount).toBe(0);
});
