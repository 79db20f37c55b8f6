import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Role, roles } from '../../schema/foundation/permissions/roles.ts';
import { type Council, council, today } from '../harness/council.ts';
import { councilWorld } from './council-world.ts';
import { standingsOn } from './reference.ts';

const on = today();
const world = councilWorld(on);
const everything = standingsOn(world, on, on);
let demo: Council;
beforeAll(async () => {
  demo = await council();
});
afterAll(() => demo.drop());

const visibleTo = async (role: Role) => {
  const { data, errors } = await demo
    .as(role)
    .ask(`{ trainingStandings(on: "${on}", first: 1000) { totalCount nodes { id } } }`);
  if (errors) return errors[0]!.extensions!.code as string;
  const { totalCount, nodes } = data.trainingStandings;
  return { totalCount, ids: nodes.map(({ id }: { id: string }) => id) };
};

const of = (who: (employee: (typeof world.employees)[number]) => boolean) => {
  const people = new Set(world.employees.filter(who).map(({ id }) => id));
  return [...everything.keys()].filter((id) => people.has(id.split('.')[0]!)).sort();
};

test('a line manager sees the standings of the people in their areas', async () => {
  const areas = demo.as('lineManager').caller.attributes.areas as string[];
  const expected = of(({ serviceArea }) => areas.includes(serviceArea));
  expect(expected.length).toBeGreaterThan(20);
  const found = await visibleTo('lineManager');
  expect(found).toEqual({ totalCount: expected.length, ids: expect.anything() });
  expect((found as { ids: string[] }).ids.sort()).toEqual(expected);
});

test('an employee sees their own', async () => {
  const me = demo.as('employee').caller.attributes.employee;
  const expected = of(({ id }) => id === me);
  expect(expected.length).toBeGreaterThan(0);
  const found = await visibleTo('employee');
  expect((found as { ids: string[] }).ids.sort()).toEqual(expected);
});

test('those who see everybody’s training see them all; the others are refused', async () => {
  const answers = await Promise.all(
    (Object.keys(roles) as Role[]).map(async (role) => {
      const found = await visibleTo(role);
      return [role, typeof found === 'string' ? found : found.totalCount] as const;
    }),
  );
  const all = everything.size;
  expect(Object.fromEntries(answers)).toEqual({
    systemAdministrator: 'FORBIDDEN',
    hrAdministrator: 'FORBIDDEN',
    equalityLead: 'FORBIDDEN',
    caseworker: 'FORBIDDEN',
    recruiter: 'FORBIDDEN',
    procurementOfficer: 'FORBIDDEN',
    trainingCoordinator: all,
    lineManager: expect.any(Number),
    employee: expect.any(Number),
    reportReader: 'FORBIDDEN',
    auditor: 'FORBIDDEN',
  });
});

test('a recruiter reads who on a panel is ready, and no other training', async () => {
  const { data } = await demo.as('recruiter').ask(`{
    recruiterReadiness(on: "${on}", first: 1) { totalCount }
    completions(first: 1000) { nodes { course { code } } }
  }`);
  expect(data.recruiterReadiness.totalCount).toBeGreaterThan(40);
  const courses = data.completions.nodes.map(
    ({ course }: { course: { code: string } }) => course.code,
  );
  expect([...new Set(courses)].sort()).toEqual(['RECRUIT-E', 'RECRUIT-W']);
});
