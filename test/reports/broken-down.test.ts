import { afterAll, beforeAll, expect, test } from 'vitest';
import { permissions } from '../../schema/foundation/permissions/permissions.ts';
import type { Role } from '../../schema/foundation/permissions/roles.ts';
import { EarlierPlacement, Employee } from '../../schema/workforce/entities.ts';
import { type Council, council, today } from '../harness/council.ts';

const on = today();
let demo: Council;
beforeAll(async () => {
  demo = await council();
});
afterAll(() => demo.drop());

interface Cell {
  keys: string[];
  labels: string[];
  value: number;
  base: number | null;
}

async function answer(report: string, by?: string, role: Role = 'hrAdministrator') {
  const asked = by === undefined ? '' : `, by: ${by}`;
  const { data, errors } = await demo
    .as(role)
    .ask(`{ ${report}(on: "${on}"${asked}) { dimensions cells { keys labels value base } } }`);
  expect(errors).toBeUndefined();
  return data[report] as { dimensions: string[]; cells: Cell[] };
}

/** What the cells of each value of one dimension come to. */
function added(cells: Cell[], dimension: number) {
  const sums = new Map<string, number>();
  for (const { keys, value } of cells)
    sums.set(keys[dimension]!, (sums.get(keys[dimension]!) ?? 0) + value);
  return sums;
}

test('by one thing of two, the figures are those of the whole added up', async () => {
  const whole = await answer('headcount');
  for (const [i, by] of ['serviceArea', 'engagement'].entries()) {
    const { dimensions, cells } = await answer('headcount', `[${by}]`);
    expect(dimensions).toEqual([whole.dimensions[i]]);
    expect(new Map(cells.map(({ keys, value }) => [keys[0], value]))).toEqual(
      added(whole.cells, i),
    );
  }
});

test('a share by one thing of two is of everybody, not a mean of shares', async () => {
  const [whole, areas] = await Promise.all([
    answer('trainingByArea', undefined, 'trainingCoordinator'),
    answer('trainingByArea', '[serviceArea]', 'trainingCoordinator'),
  ]);
  const bases = new Map<string, number>();
  const hits = new Map<string, number>();
  for (const { keys, value, base } of whole.cells) {
    const area = keys[0]!;
    bases.set(area, (bases.get(area) ?? 0) + base!);
    hits.set(area, (hits.get(area) ?? 0) + Math.round((value * base!) / 100));
  }
  expect(areas.cells.map(({ keys, value, base }) => [keys[0], value, base])).toEqual(
    areas.cells.map(({ keys: [area] }) => [
      area,
      Math.round((1000 * hits.get(area!)!) / bases.get(area!)!) / 10,
      bases.get(area!),
    ]),
  );
});

test('a contract that stands in two ways is counted once, unless it is by how contracts stand', async () => {
  const { data } = await demo
    .as('procurementOfficer')
    .ask(
      `{ contractStandings(on: "${on}", first: 200) { totalCount nodes { standing contract { id relevance department { id } valueBand } } } }`,
    );
  const { totalCount, nodes } = data.contractStandings;
  expect(nodes).toHaveLength(totalCount);
  const different = (of: (node: (typeof nodes)[number]) => string | null) => {
    const pairs = new Set(nodes.map((node: never) => JSON.stringify([of(node), id(node)])));
    const keys = [...pairs].map((pair) => JSON.parse(pair as string)[0]);
    return Object.fromEntries(keys.map((key) => [key, keys.filter((it) => it === key).length]));
  };
  const id = ({ contract }: (typeof nodes)[number]) => contract.id;
  const told = async (report: string, by: string) => {
    const { cells } = await answer(report, by, 'procurementOfficer');
    return Object.fromEntries(cells.map(({ keys, value }) => [keys[0], value]));
  };
  const relevances = await told('contractsByStanding', '[relevance]');
  expect(relevances).toEqual(different(({ contract }) => contract.relevance));
  expect(await told('contractsByValue', '[valueBand]')).toEqual(
    different(({ contract }) => contract.valueBand),
  );
  expect(await told('contractsByDepartment', '[department]')).toEqual(
    different(({ contract }) => contract.department?.id ?? null),
  );
  const standings = await told('contractsByStanding', '[standing]');
  expect(standings).toEqual(different(({ standing }) => standing));
  const sum = (figures: Record<string, number>) => Object.values(figures).reduce((a, b) => a + b);
  expect(sum(standings)).toBe(totalCount);
  expect(sum(relevances)).toBeLessThan(totalCount);
});

test('in the order asked for, each once, in one statement', async () => {
  const whole = await answer('headcount');
  demo.statements.length = 0;
  const turned = await answer('headcount', '[engagement, serviceArea, engagement]');
  expect(demo.statements).toHaveLength(1);
  expect(turned.dimensions).toEqual(['Engagement', 'Service area']);
  const figures = (cells: Cell[], turn: boolean) =>
    new Map(
      cells.map(({ labels, value }) => [(turn ? [...labels].reverse() : labels).join(), value]),
    );
  expect(figures(turned.cells, true)).toEqual(figures(whole.cells, false));
});

test('by nothing, and by what is no part of the report, is refused', async () => {
  const ask = (by: string) =>
    demo.as('equalityLead').ask(`{ headcount(on: "${on}", by: ${by}) { measure } }`);
  expect((await ask('[]')).errors).toMatchObject([
    {
      message: 'Choose what to break the figures down by.',
      extensions: { code: 'BAD_USER_INPUT', fields: { by: 'Choose at least one.' } },
    },
  ]);
  expect((await ask('[post]')).errors?.[0]?.message).toContain('HeadcountDimension');
});

test('who may not read areas may still ask by something else', async () => {
  const grants = permissions({
    reportReader(may) {
      may('count', Employee);
      may('count', EarlierPlacement);
      may('run', 'Headcount');
    },
  });
  const reader = { roles: ['reportReader' as const], attributes: {}, actor: 'test' };
  const ask = (by: string) =>
    demo.as(reader, grants).ask(`{ headcount(on: "${on}", by: ${by}) { dimensions } }`);
  expect((await ask('[engagement, serviceArea]')).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  expect(await ask('[engagement]')).toEqual({
    data: { headcount: { dimensions: ['Engagement'] } },
  });
});
