import { expect, test } from 'vitest';
import { Post, ServiceArea, User } from '../../schema/organisation/entities.ts';
import { AreaManager, Employee } from '../../schema/workforce/entities.ts';
import { type InventedRow, invented } from '../harness/invented.ts';

const today = '2026-11-22';
const { rowsOf } = invented(today);
const employees = rowsOf(Employee);
const works = ({ startedOn, endedOn }: InventedRow) =>
  startedOn <= today && (!endedOn || endedOn >= today);
const names = (rows: InventedRow[]) => rows.map((row) => row.fullName);

test('about 1,200 people, on every footing', () => {
  expect(employees.length).toBeGreaterThan(1150);
  expect(employees.filter(works).length).toBeGreaterThan(1080);
  const footings = Object.groupBy(employees.filter(works), (row) => row.engagement);
  const counts = Object.entries(footings).map(([footing, people]) => [footing, people!.length]);
  expect(Object.fromEntries(counts)).toMatchInlineSnapshot(`
    {
      "agency": 64,
      "apprentice": 50,
      "casual": 48,
      "councillor": 42,
      "fixedTerm": 68,
      "permanent": 841,
    }
  `);
});

test('there are leavers, leavers to come, and people yet to start', () => {
  expect(employees.filter(({ endedOn }) => endedOn && endedOn < today).length).toBeGreaterThan(60);
  expect(employees.some(({ endedOn }) => endedOn > today)).toBe(true);
  expect(employees.some(({ startedOn }) => startedOn > today)).toBe(true);
  expect(employees.filter((row) => row.endedOn && row.endedOn < row.startedOn)).toEqual([]);
});

test('somebody has no manager, somebody no address, and somebody is left in a closed area', () => {
  const staff = employees.filter((row) => works(row) && row.engagement !== 'councillor');
  expect(staff.filter((row) => !row.lineManager).length).toBeGreaterThan(5);
  expect(staff.filter((row) => !row.workEmail).length).toBeGreaterThan(20);
  const closed = rowsOf(ServiceArea).find(({ closedOn }) => closedOn)!.id;
  expect(staff.filter((row) => row.serviceArea === closed)).toHaveLength(3);
});

test('names have the letters and lengths that forms get wrong', () => {
  const all = names(employees);
  for (const letter of ['ŵ', 'ŷ', "'", '-', 'ł', 'Đ'])
    expect(
      all.some((name) => name.includes(letter)),
      letter,
    ).toBe(true);
  expect(Math.max(...all.map((name) => name.length))).toBeGreaterThan(60);
});

test('nobody shares a work address', () => {
  const addresses = employees.map(({ workEmail }) => workEmail).filter(Boolean);
  expect(new Set(addresses).size).toBe(addresses.length);
});

test('school staff are not the council’s, and nobody else is the school’s', () => {
  const areaOf = new Map(rowsOf(ServiceArea).map((area) => [area.id, area.name]));
  const school = employees.filter((row) => row.schoolEmployed);
  expect([...new Set(school.map((row) => areaOf.get(row.serviceArea)))]).toEqual([
    'Ashbrook Primary School',
  ]);
});

test('councillors hold no post and everybody else holds one of their own area', () => {
  const areaOfPost = new Map(rowsOf(Post).map((post) => [post.id, post.serviceArea]));
  for (const row of employees) {
    if (row.engagement === 'councillor') expect(row.post).toBeNull();
    else expect(areaOfPost.get(row.post)).toBe(row.serviceArea);
  }
});

test('the line manager of the demonstration manages one service of 40 to 60 people', () => {
  const user = rowsOf(User).find(({ email }) => email === 'line-manager@demo.example')!;
  const manager = employees.find((row) => row.user === user.id)!;
  const managed = rowsOf(AreaManager).filter((row) => row.employee === manager.id);
  expect(managed).toHaveLength(1);
  const own = managed[0]!.serviceArea;
  const below = rowsOf(ServiceArea).filter(({ id, parent }) => id === own || parent === own);
  const people = employees.filter(
    (row) => works(row) && below.some(({ id }) => id === row.serviceArea),
  );
  expect(people.length).toBeGreaterThanOrEqual(40);
  expect(people.length).toBeLessThanOrEqual(60);
  const employee = rowsOf(User).find(({ email }) => email === 'employee@demo.example')!;
  expect(people.map((row) => row.user)).toContain(employee.id);
});

test('somebody covers for an absent manager today, and former managers are remembered', () => {
  const managers = rowsOf(AreaManager);
  const live = managers.filter(({ from, until }) => from <= today && (!until || until >= today));
  expect(live.filter(({ cover }) => cover)).toHaveLength(1);
  expect(managers.length - live.length).toBeGreaterThan(2);
});
