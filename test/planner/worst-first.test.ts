import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Data } from '../harness/answer.ts';
import { type Council, council, today } from '../harness/council.ts';

let demo: Council;
beforeAll(async () => {
  demo = await council();
});
afterAll(() => demo?.drop());

const on = today();
const trainingOrder = ['never', 'lapsed', 'dueSoon', 'exempt', 'compliant'];
const contractOrder = [
  'inBreach',
  'missingClause',
  'policyExpired',
  'reviewOverdue',
  'indicatorsDue',
  'oldVersion',
  'exempt',
  'compliant',
];

/** Each value once, in the order in which a list has them; twice if it comes back to one. */
const runs = (values: string[]) => values.filter((value, i) => value !== values[i - 1]);

test('lists of standings begin with the worst, without being asked to', async () => {
  const lists = [
    ['trainingCoordinator', 'trainingStandings', trainingOrder],
    ['recruiter', 'recruiterReadiness', trainingOrder],
    ['procurementOfficer', 'contractStandings', contractOrder],
  ] as const;
  for (const [role, name, order] of lists) {
    const { data } = await demo
      .as(role)
      .ask(`{ ${name}(on: "${on}", first: 1000) { nodes { standing } } }`);
    const found = runs(data[name].nodes.map(({ standing }: Data) => standing));
    expect(found, name).toEqual(order.filter((each) => found.includes(each)));
    expect(found.length, name).toBeGreaterThan(1);
  }
});

test('of two who are equally badly off, whoever has waited longer comes first', async () => {
  const { data } = await demo.as('trainingCoordinator').ask(
    `{ trainingStandings(on: "${on}", first: 1000, filter: { standing: { eq: lapsed } }) {
      nodes { outstandingSince } } }`,
  );
  const days = data.trainingStandings.nodes.map(({ outstandingSince }: Data) => outstandingSince);
  expect(days.length).toBeGreaterThan(10);
  expect(days).toEqual([...days].sort());
});

test('choices sort as they are declared, and backwards when asked to', async () => {
  const ask = async (direction: string) => {
    const { data } = await demo
      .as('equalityLead')
      .ask(`{ actions(first: 1000, orderBy: [{ status: ${direction} }]) { nodes { status } } }`);
    return runs(data.actions.nodes.map(({ status }: Data) => status));
  };
  const declared = ['notStated', 'notStarted', 'onSchedule', 'delayed', 'completed', 'abandoned'];
  const found = await ask('asc');
  expect(found).toEqual(declared.filter((status) => found.includes(status)));
  expect(found.length).toBeGreaterThan(2);
  expect(await ask('desc')).toEqual(found.toReversed());
});

test('page by page, every standing comes once, the worst first, forwards and backwards', async () => {
  const coordinator = demo.as('trainingCoordinator');
  const page = async (args: string) => {
    const { data } = await coordinator.ask(
      `{ trainingStandings(on: "${on}", ${args}) { nodes { id } pageInfo { startCursor endCursor } } }`,
    );
    const { nodes, pageInfo } = data.trainingStandings;
    return { ids: nodes.map(({ id }: Data) => id) as string[], ...pageInfo };
  };
  const walk = async (size: string, from: 'after' | 'before') => {
    const found: string[] = [];
    for (let at = ''; ; ) {
      const { ids, startCursor, endCursor } = await page(`${size}: 400${at}`);
      if (ids.length === 0) return found;
      found.splice(from === 'after' ? found.length : 0, 0, ...ids);
      at = `, ${from}: "${from === 'after' ? endCursor : startCursor}"`;
    }
  };
  const { ids } = await page('first: 1000');
  const forwards = await walk('first', 'after');
  expect(forwards.slice(0, 1000)).toEqual(ids);
  expect(new Set(forwards).size).toBe(forwards.length);
  expect(await walk('last', 'before')).toEqual(forwards);
});
