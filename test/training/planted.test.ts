import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Council, council, today } from '../harness/council.ts';
import { councilWorld } from './council-world.ts';
import { type Expected, readinessOn, standingsOn } from './reference.ts';

const on = today();
const world = councilWorld(on);
let demo: Council;
beforeAll(async () => {
  demo = await council();
});
afterAll(() => demo.drop());

type Found = Expected & { id: string };
const columns = 'id standing until windowOpens outstandingSince reason';
const byId = (rows: Found[]) => new Map(rows.map(({ id, ...rest }) => [id, rest]));
const outstanding = ([, { standing }]: [string, Expected]) =>
  standing === 'lapsed' || standing === 'never';

test('the work list of the coordinator has everybody with something outstanding, and nobody else', async () => {
  const { data } = await demo.as('trainingCoordinator').ask(`{
    trainingStandings(on: "${on}", first: 1000, filter: { standing: { in: [lapsed, never] } }) {
      totalCount nodes { ${columns} }
    }
  }`);
  const expected = [...standingsOn(world, on, on)].filter(outstanding);
  expect(data.trainingStandings.totalCount).toBe(expected.length);
  expect(byId(data.trainingStandings.nodes)).toEqual(new Map(expected));
});

test('the recruiter finds every member of a panel who should not be there', async () => {
  const { data } = await demo.as('recruiter').ask(`{
    recruiterReadiness(on: "${on}", first: 1000) { nodes { ${columns} } }
    vacancies(first: 100) { nodes { id panelReady readiness(on: "${on}") { id standing } } }
  }`);
  const expected = readinessOn(world, on, on);
  const found = byId(data.recruiterReadiness.nodes);
  expect(found).toEqual(expected);
  const kinds = new Set([...found.values()].map(({ standing }) => standing));
  expect([...kinds].sort()).toEqual(['compliant', 'dueSoon', 'exempt', 'lapsed', 'never']);
  for (const { panelReady, readiness } of data.vacancies.nodes) {
    const unfit = readiness.filter((row: Found) => outstanding([row.id, row]));
    expect(panelReady).toBe(readiness.length === 0 ? null : unfit.length === 0);
  }
});

test('the panel of the demonstration’s first vacancy is flagged for the one whose refresher ran out', async () => {
  const { data } = await demo.as('recruiter').ask(`{
    vacancies(filter: { reference: { eq: "ABC/2101" } }) { nodes { panelReady
      readiness(on: "${on}", filter: { standing: { in: [lapsed, never] } }) {
        standing reason employee { id }
      }
    } }
  }`);
  const [vacancy] = data.vacancies.nodes;
  expect(vacancy.panelReady).toBe(false);
  const lapsed = demo.as('employee').caller.attributes.employee;
  const own = vacancy.readiness.find(
    (row: { employee: { id: string } }) => row.employee.id === lapsed,
  );
  expect(own).toMatchObject({
    standing: 'lapsed',
    reason: expect.stringMatching(/^Fair recruitment: valid .* refresher: ran out on /),
  });
});

test('on any other day the lists say what was so then', async () => {
  const { data } = await demo.as('trainingCoordinator').ask(
    `query ($one: Date!, $other: Date!) {
      one: trainingStandings(on: $one, first: 1000) { totalCount nodes { ${columns} } }
      other: trainingStandings(on: $other, first: 1000) { totalCount nodes { ${columns} } }
    }`,
    { one: '2024-02-29', other: '2029-03-01' },
  );
  for (const [found, day] of [
    [data.one, '2024-02-29'],
    [data.other, '2029-03-01'],
  ] as const) {
    const expected = standingsOn(world, day, on);
    expect(found.totalCount).toBe(expected.size);
    for (const [id, row] of byId(found.nodes)) expect(row).toEqual(expected.get(id));
  }
});
