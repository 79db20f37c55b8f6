import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Council, council, today } from '../harness/council.ts';

let demo: Council;
beforeAll(async () => {
  demo = await council();
});
afterAll(() => demo.drop());

const next = '2099-01-01';
const preview = async (
  requirement: object,
  role: 'trainingCoordinator' | 'lineManager' = 'trainingCoordinator',
) =>
  demo.as(role).ask(
    `query ($requirement: PreviewedRequirement!, $on: Date!, $next: Date!) {
      requirementPreview(requirement: $requirement, on: $on, next: $next) { people outstanding lapsing } }`,
    { requirement, on: today(), next },
  );

test('what is foreseen of a requirement before it is saved is what its standings say once it is', async () => {
  const coordinator = demo.as('trainingCoordinator');
  const { data } =
    await coordinator.ask(`{ requirements { nodes { id code engagements recruiting customerFacing managers
    startedWithinDays changedRoleWithinDays combine dueWithinDays grace serviceArea { id } post { id }
    items { course { id } validFor renewFrom window } } } }`);
  expect(data.requirements.nodes.length).toBeGreaterThan(4);
  for (const { id, code, serviceArea, post, items, ...rest } of data.requirements.nodes) {
    const asked = {
      ...rest,
      id,
      serviceArea: serviceArea?.id,
      post: post?.id,
      items: items.map(({ course, ...item }: { course: { id: string } }) => ({
        course: course.id,
        ...item,
      })),
    };
    const answer = await preview(asked);
    const of = `requirement: { id: { eq: "${id}" } }`;
    const { data: saved } = await coordinator.ask(
      `query ($on: Date!, $next: Date!) {
        people: trainingStandings(on: $on, filter: { ${of} }) { totalCount }
        outstanding: trainingStandings(on: $on, filter: { ${of}, standing: { in: [never, lapsed] } }) { totalCount }
        lapsing: trainingStandings(on: $on, filter: { ${of}, standing: { in: [compliant, dueSoon] }, until: { lt: $next } }) { totalCount } }`,
      { on: today(), next },
    );
    const counts = Object.fromEntries(
      Object.entries<{ totalCount: number }>(saved).map(([name, { totalCount }]) => [
        name,
        totalCount,
      ]),
    );
    expect({ code, ...answer.data.requirementPreview }).toEqual({ code, ...counts });
  }
});

test('without a course it says to how many it would apply; a strange length is refused, and so is anybody else', async () => {
  const { data } = await preview({ engagements: ['councillor'], items: [] });
  const { rows } = await demo.owner.query(
    `select count(*)::int as people from employee where engagement = 'councillor' and started_on <= current_date and (ended_on is null or ended_on >= current_date)`,
  );
  expect(data.requirementPreview.people).toBe(rows[0].people);
  expect((await preview({ grace: '3 moons', items: [] })).errors?.[0]?.message).toBe(
    'Write years, months, weeks or days, such as P3Y.',
  );
  expect((await preview({ items: [] }, 'lineManager')).errors?.[0]?.extensions?.code).toBe(
    'FORBIDDEN',
  );
});
