import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Council, council } from '../harness/council.ts';

let demo: Council;
beforeAll(async () => {
  demo = await council();
});
afterAll(() => demo.drop());

interface Place {
  id: string;
  parent_id: string | null;
}

/** An area and all below it, found one level after the other. */
async function below(id: string): Promise<string[]> {
  const { rows } = await demo.owner.query<Place>('select id, parent_id from service_area');
  const reach = [id];
  for (const each of reach)
    reach.push(...rows.filter(({ parent_id }) => parent_id === each).map((row) => row.id));
  return reach;
}

const named = async (code: string) =>
  (await demo.owner.query('select id from service_area where code = $1', [code])).rows[0].id;

const question = `query ($area: ID!) {
  areas: serviceAreas(first: 200, filter: { within: $area }) { nodes { id } }
  people: employees(first: 1, filter: { serviceArea: { within: $area } }) { totalCount }
  open: employees(first: 1, filter: { serviceArea: { within: $area, closedOn: { isNull: true } } }) { totalCount }
  others: employees(first: 1, filter: { not: { serviceArea: { within: $area } } }) { totalCount }
  ready: vacancies(first: 1, filter: { serviceArea: { within: $area } }) { totalCount }
}`;

test('an area means all below it, in every filter that leads to one', async () => {
  const area = await named('RES');
  const reach = await below(area);
  expect(reach.length).toBeGreaterThan(3);
  const counted = async (sql: string) =>
    Number((await demo.owner.query(`select count(*) from ${sql}`, [reach])).rows[0].count);
  const { data, errors } = await demo.as('hrAdministrator').ask(question, { area });
  expect(errors).toBeUndefined();
  expect(data.areas.nodes.map(({ id }: Place) => id).sort()).toEqual(reach.sort());
  expect({ ...data, areas: undefined }).toEqual({
    people: { totalCount: await counted('employee where service_area_id = any($1)') },
    open: {
      totalCount: await counted(
        'employee join service_area area on area.id = service_area_id where area.id = any($1) and area.closed_on is null',
      ),
    },
    others: { totalCount: await counted('employee where not service_area_id = any($1)') },
    ready: { totalCount: await counted('vacancy where service_area_id = any($1)') },
  });
});

test('down the areas that the reader sees: from one that is hidden, nobody', async () => {
  const manager = demo.as('lineManager');
  const all = await manager.ask(
    '{ employees(first: 1) { totalCount } serviceAreas(first: 200) { nodes { id } } }',
  );
  const seen: string[] = all.data.serviceAreas.nodes.map(({ id }: Place) => id);
  const { rows } = await demo.owner.query<Place>('select id, parent_id from service_area');
  const tops = rows.filter(({ id, parent_id }) => seen.includes(id) && !seen.includes(parent_id!));
  const hidden = rows.filter(({ id }) => id === tops[0]!.parent_id);
  const counts = await Promise.all(
    [...tops, ...hidden].map(async ({ id }) => {
      const { data } = await manager.ask(
        'query ($area: ID!) { employees(first: 1, filter: { serviceArea: { within: $area } }) { totalCount } }',
        { area: id },
      );
      return data.employees.totalCount as number;
    }),
  );
  expect(counts).toEqual([all.data.employees.totalCount, 0]);
});

test('what is no area, and what is no id, have nobody', async () => {
  const nobody = { data: { employees: { totalCount: 0 } } };
  const ask = (area: string) =>
    demo
      .as('hrAdministrator')
      .ask(
        'query ($area: ID!) { employees(first: 1, filter: { serviceArea: { within: $area } }) { totalCount } }',
        { area },
      );
  expect(await ask('0190a000-0000-7000-8000-000000000000')).toEqual(nobody);
  expect(await ask('Resources')).toEqual(nobody);
});
