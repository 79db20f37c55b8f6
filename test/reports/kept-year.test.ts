import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepReports } from '../../schema/foundation/report/keep.ts';
import { yearEndUpTo } from '../../schema/foundation/report/year-end.ts';
import { withClient } from '../../server/database/connect.ts';
import { type Council, council, today } from '../harness/council.ts';

let demo: Council;
const until = yearEndUpTo(today());
const keep = (day = today()) => keepReports(demo.worker(), day);

interface Cell {
  labels: string[];
  value: number | null;
  status: string;
}

async function ask(role: 'equalityLead' | 'hrAdministrator', args: string) {
  const { data, errors } = await demo
    .as(role)
    .ask(`{ whyPeopleLeave(${args}) { asAt fewest cells { labels value status } } }`);
  expect(errors).toBeUndefined();
  return data.whyPeopleLeave as { asAt: string; fewest: number | null; cells: Cell[] };
}

/** Puts it on record that so many left an area, and why. */
const record = (reason: string, people: number, day: string) =>
  demo.owner.query(
    `with gone as (update employee set ended_on = $3::date where id in (
        select employee.id from employee join service_area area on area.id = employee.service_area_id
        where employee.ended_on is null and employee.started_on < $3::date - 400 order by employee.id limit $2)
      returning id)
     insert into leaver (id, employee_id, reason) select gen_random_uuid(), id, $1 from gone`,
    [reason, people, day],
  );

beforeAll(async () => {
  demo = await council();
  await record('retirement', 14, until);
  expect(await keep()).toBe(1);
}, 120_000);
afterAll(() => demo.drop());

test('whoever enters a leaver late changes what was told of the year for nobody who may not read the record', async () => {
  const asked = ['by: [reason]', 'by: [serviceArea]', 'by: [serviceArea, reason]'];
  const told = () => Promise.all(asked.map((by) => ask('equalityLead', by)));
  const inAll = async () =>
    (await ask('hrAdministrator', 'by: [serviceArea]')).cells.reduce(
      (sum, { value }) => sum + value!,
      0,
    );
  const [before, people] = [await told(), await inAll()];
  await record('illHealth', 1, until);
  expect(await keep()).toBe(0);
  expect(await told()).toEqual(before);
  // whoever keeps the records sees them as they are
  expect(await inAll()).toBe(people + 1);
});

test('of a year nothing of few is shown, and what is shown adds up to what is known of the parts', async () => {
  const { asAt, cells } = await ask('equalityLead', 'by: [reason]');
  expect(asAt).toBe(until);
  expect(cells.some(({ value }) => value !== null && value >= 10)).toBe(true);
  // nought too: it would tell for which of two or three reasons somebody has left
  expect(cells.filter(({ value }) => value !== null && value < 10)).toEqual([]);
  const both = await ask('equalityLead', 'by: [serviceArea, reason]');
  expect(both.cells.filter(({ value }) => value !== null && value < 10)).toEqual([]);
  expect(cells.filter(({ status }) => status === 'withheld').length).toBeGreaterThan(1);
  const [one, other] = [
    await ask('equalityLead', 'by: [serviceArea, reason]'),
    await ask('equalityLead', 'by: [reason, serviceArea]'),
  ];
  const turned = ({ labels, ...cell }: Cell) => ({ ...cell, labels: labels.toReversed() });
  expect(new Set(other.cells.map(turned).map((cell) => JSON.stringify(cell)))).toEqual(
    new Set(one.cells.map(({ labels, ...cell }) => JSON.stringify({ ...cell, labels }))),
  );
});

test('each year is of its own leavers, and one that nothing is kept of tells nothing', async () => {
  const earlier = `${Number(until.slice(0, 4)) - 1}${until.slice(4)}`;
  expect(await ask('equalityLead', `until: "${earlier}", by: [reason]`)).toEqual({
    asAt: earlier,
    fewest: null,
    cells: [],
  });
  await keep(`${earlier.slice(0, 4)}-06-01`);
  const known = async (day: string) =>
    (await ask('hrAdministrator', `until: "${day}", by: [reason]`)).cells;
  expect(await known(earlier)).not.toEqual(await known(until));
  const { asAt, cells } = await ask('equalityLead', `until: "${earlier}", by: [serviceArea]`);
  expect([asAt, cells.length > 0]).toEqual([earlier, true]);
});

test('what is kept is not changed by hand either', async () => {
  const told: string[] = [];
  for (const url of [demo.platform.urls.app, demo.platform.urls.owner])
    for (const source of [`update kept_report set answers = '{}'`, 'delete from kept_report'])
      told.push(
        await withClient(url, (client) => client.query(source)).then(
          () => 'done',
          (error: Error) => error.message,
        ),
      );
  expect(told).toEqual([
    'permission denied for table kept_report',
    'permission denied for table kept_report',
    'kept_report only grows: its rows are never changed or removed',
    'kept_report only grows: its rows are never changed or removed',
  ]);
});

test('a year is over on the day after it has ended', () => {
  const at = (day: string, now: string) => yearEndUpTo(day, now);
  expect({
    'on its last day': at('2026-03-31', '2026-03-31'),
    'the day after': at('2026-04-01', '2026-04-01'),
    'asked for a day within it': at('2026-03-30', '2026-11-22'),
    'asked for its last day': at('2026-03-31', '2026-11-22'),
    'asked for a day to come': at('2099-01-01', '2026-11-22'),
  }).toEqual({
    'on its last day': '2025-03-31',
    'the day after': '2026-03-31',
    'asked for a day within it': '2025-03-31',
    'asked for its last day': '2026-03-31',
    'asked for a day to come': '2026-03-31',
  });
});

test('what is told of a year says of how few people a figure is withheld, kept or counted now', async () => {
  const fewest = async (role: 'equalityLead' | 'hrAdministrator') =>
    (await ask(role, 'by: [reason]')).fewest;
  expect([await fewest('equalityLead'), await fewest('hrAdministrator')]).toEqual([10, 10]);
});
