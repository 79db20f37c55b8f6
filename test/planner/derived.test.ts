import { afterAll, beforeAll, expect, test } from 'vitest';
import { permissions } from '../../schema/foundation/permissions/permissions.ts';
import type { Caller } from '../../schema/foundation/permissions/shape.ts';
import { Post } from '../../schema/organisation/entities.ts';
import {
  Completion,
  Course,
  Exemption,
  FreshStart,
  Requirement,
  RequirementItem,
} from '../../schema/training/entities.ts';
import { Employee } from '../../schema/workforce/entities.ts';
import { type Council, council, today } from '../harness/council.ts';

let demo: Council;
beforeAll(async () => {
  demo = await council();
});
afterAll(() => demo.drop());

const on = today();
const list = (args: string, nodes = 'id standing') =>
  `{ trainingStandings(on: "${on}"${args && `, ${args}`}) { totalCount nodes { ${nodes} } } }`;

test('a derived relation is listed, filtered, sorted and joined in one statement', async () => {
  const coordinator = demo.as('trainingCoordinator');
  demo.statements.length = 0;
  const { data, errors } = await coordinator.ask(
    `query ($on: Date!, $fewer: Boolean!) {
    trainingStandings(on: $on, first: 5, orderBy: [{ outstandingSince: desc }, { employee: { fullName: asc } }],
      filter: { standing: { in: [lapsed, never] }, requirement: { recruiting: { eq: true } } }) {
      totalCount
      edges { cursor node { ...who when: outstandingSince } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }
  fragment who on TrainingStanding {
    standing reason @skip(if: $fewer)
    employee { fullName trainingStandings(on: $on, first: 2) { standing requirement { code } } }
  }`,
    { on, fewer: true },
  );
  expect(errors).toBeUndefined();
  expect(demo.statements).toHaveLength(1);
  const { edges, totalCount, pageInfo } = data.trainingStandings;
  expect(totalCount).toBeGreaterThan(5);
  expect(pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
  const dates = edges.map((edge: { node: { when: string } }) => edge.node.when);
  expect(dates).toEqual([...dates].sort().reverse());
  expect(edges[0].node).not.toHaveProperty('reason');
  expect(edges[0].node.employee.trainingStandings.length).toBeGreaterThan(0);
});

test('pages follow each other without a gap or a repetition, forwards and backwards', async () => {
  const coordinator = demo.as('trainingCoordinator');
  const filter = 'filter: { standing: { eq: never } }, orderBy: [{ until: asc }]';
  const whole = (await coordinator.ask(list(`first: 1000, ${filter}`))).data.trainingStandings;
  const ids = whole.nodes.map(({ id }: { id: string }) => id);
  expect(ids).toHaveLength(whole.totalCount);
  for (const [size, cursor, from] of [
    ['first', 'after', 'endCursor'],
    ['last', 'before', 'startCursor'],
  ] as const) {
    const seen: string[] = [];
    let at = '';
    for (let page = 0; page <= ids.length / 100; page += 1) {
      const { data } =
        await coordinator.ask(`{ trainingStandings(on: "${on}", ${size}: 100, ${filter}
        ${at && `, ${cursor}: "${at}"`}) { nodes { id } pageInfo { ${from} } } }`);
      const nodes = data.trainingStandings.nodes.map(({ id }: { id: string }) => id);
      seen.splice(size === 'first' ? seen.length : 0, 0, ...nodes);
      at = data.trainingStandings.pageInfo[from];
    }
    expect(seen).toEqual(ids);
  }
});

test('a cursor belongs to the day it was given for', async () => {
  const ask = (day: string, after: string) =>
    demo.as('trainingCoordinator').ask(
      `query ($on: Date!, $after: String) {
        trainingStandings(on: $on, first: 1, after: $after) { nodes { id } pageInfo { endCursor } }
      }`,
      { on: day, after: after || null },
    );
  const { data } = await ask(on, '');
  const cursor = data.trainingStandings.pageInfo.endCursor;
  expect((await ask(on, cursor)).errors).toBeUndefined();
  expect((await ask('2024-02-29', cursor)).errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
});

const recruiting = { requirement: { recruiting: true } } as const;
const grants = permissions({
  recruiter(may) {
    may('read', Employee);
    may('read', Post);
    may('read', Course);
    may('read', Requirement);
    may('read', RequirementItem);
    may('read', FreshStart);
    may('read', Completion, { where: { course: { requirementItems: { some: recruiting } } } });
    may('read', Exemption, { where: recruiting });
  },
});
const recruiter: Caller = { roles: ['recruiter'], attributes: {}, actor: 'test' };

test('a row is readable only where all it is made of is, whether that is there or not', async () => {
  const mine = await demo
    .as(recruiter, grants)
    .ask(list('first: 1000', 'id requirement { recruiting }'));
  const all = await demo
    .as('trainingCoordinator')
    .ask(list('first: 1000, filter: { requirement: { recruiting: { eq: true } } }'));
  const idsOf = ({ data }: typeof mine) =>
    data.trainingStandings.nodes.map(({ id }: { id: string }) => id);
  // among the others are people who completed nothing at all: that too is not for this reader
  expect(idsOf(mine).sort()).toEqual(idsOf(all).sort());
  expect(mine.data.trainingStandings.totalCount).toBe(all.data.trainingStandings.totalCount);
});

test('who may never read one of the facts is refused', async () => {
  const fewer = grants.filter(({ subject }) => subject !== 'Exemption');
  const { errors } = await demo.as(recruiter, fewer).ask(list(''));
  expect(errors?.map(({ message, extensions }) => [message, extensions?.code])).toEqual([
    ['Your role does not include trainingStandings.', 'FORBIDDEN'],
  ]);
  const nested = await demo
    .as(recruiter, fewer)
    .ask(`{ employees(first: 1) { nodes { trainingStandings(on: "${on}") { id } } } }`);
  expect(nested.errors?.[0]?.message).toBe('You may not read Employee.trainingStandings.');
});

test('a grant that asks more of a fact than is known without looking is a fault, not an answer', async () => {
  const prying = permissions({
    recruiter: (may) => may('read', Completion, { where: { source: 'manual' } }),
  });
  const others = grants.filter(({ subject }) => subject !== 'Completion');
  await expect(demo.as(recruiter, [...others, ...prying]).ask(list(''))).rejects.toThrow(
    'A grant asks for source of a Completion that may not be there',
  );
});
