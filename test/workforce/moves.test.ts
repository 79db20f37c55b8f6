import { afterAll, beforeAll, expect, test } from 'vitest';
import { told } from '../harness/answer.ts';
import { type Council, council } from '../harness/council.ts';

let demo: Council;
let person: { id: string; version: number; area: string; started: string };
let other: { id: string; name: string };

const day = (daysAgo: number) =>
  new Date(Date.now() - daysAgo * 24 * 60 * 60_000).toISOString().slice(0, 10);

beforeAll(async () => {
  demo = await council();
  const { rows } = await demo.owner.query(
    `select employee.id, employee.version, area.name as area, started_on::text as started from employee
     join service_area area on area.id = service_area_id
     where ended_on is null and started_on < current_date - 400 order by staff_number limit 1`,
  );
  person = rows[0];
  const areas = await demo.owner.query(
    `select id, name from service_area where kind = 'team' and closed_on is null and name <> $1 order by code limit 1`,
    [person.area],
  );
  other = areas.rows[0];
});
afterAll(() => demo.drop());

const hr = async (source: string, variables?: Record<string, unknown>) =>
  told(await demo.as('hrAdministrator').ask(source, variables));

const move = (version: number, patch: Record<string, unknown>) =>
  hr(
    `mutation ($id: ID!, $version: Int!, $patch: EmployeePatch!) {
      updateEmployee(id: $id, version: $version, patch: $patch) { employee { version serviceArea { name } } } }`,
    { id: person.id, version, patch },
  );

const areaOn = async (on: string) => {
  const { workforce } = await hr(
    `{ workforce(on: "${on}", filter: { employee: { id: { eq: "${person.id}" } } }) { nodes { serviceArea { name } } } }`,
  );
  return workforce.nodes.map((node: { serviceArea: { name: string } }) => node.serviceArea.name);
};

test('where did somebody work on a day? Where they were before they moved, until the day they moved', async () => {
  const moved = await move(person.version, { serviceArea: other.id, inPostSince: day(30) });
  expect(moved.updateEmployee.employee.serviceArea.name).toBe(other.name);
  expect(await areaOn(day(31))).toEqual([person.area]);
  expect(await areaOn(day(30))).toEqual([other.name]);
  expect(await areaOn(day(0))).toEqual([other.name]);
  const { employee } = await hr(
    `{ employee(id: "${person.id}") { earlierPlacements { from until serviceArea { name } } } }`,
  );
  expect(employee.earlierPlacements).toEqual([
    { from: person.started, until: day(31), serviceArea: { name: person.area } },
  ]);
});

test('what is put right on the day of a move is no further move, and a change of name none at all', async () => {
  const { rows } = await demo.owner.query('select version from employee where id = $1', [
    person.id,
  ]);
  const third = await demo.owner.query(
    `select id, name from service_area where kind = 'team' and closed_on is null and id <> $1 order by code desc limit 1`,
    [other.id],
  );
  await move(rows[0].version, { serviceArea: third.rows[0].id });
  await move(rows[0].version + 1, { serviceArea: other.id });
  await move(rows[0].version + 2, { fullName: 'Somebody Else' });
  const { rows: kept } = await demo.owner.query(
    'select count(*)::int as n from earlier_placement where employee_id = $1',
    [person.id],
  );
  expect(kept).toEqual([{ n: 2 }]);
  expect(await areaOn(day(0))).toEqual([other.name]);
  expect(await areaOn(day(15))).toEqual([other.name]);
  expect(await areaOn(day(40))).toEqual([person.area]);
});

test('an area that closes keeps the people it had', async () => {
  await demo.owner.query('update service_area set closed_on = $2 where name = $1', [
    person.area,
    day(20),
  ]);
  expect(await areaOn(day(40))).toEqual([person.area]);
});
