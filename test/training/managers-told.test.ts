import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { patienceUntil } from '../../schema/training/to-escalate.ts';
import { type Council, council, today } from '../harness/council.ts';
import { askFor, come, type Working, working } from '../harness/working.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let there: Council;
let at: Working;

beforeAll(async () => {
  there = await council();
  at = await working(there);
});
afterAll(async () => {
  await at.stop();
  await there.drop();
});

const rows = async <Row extends object>(sql: string, values: unknown[] = []) =>
  (await there.owner.query<Row>(sql, values)).rows;

const tellManagers = async () => {
  const { data, errors } = await there
    .as('trainingCoordinator')
    .ask('mutation { tellManagersOfTraining { jobRun { id } } }');
  expect(errors).toBeUndefined();
  return come(there, data.tellManagersOfTraining.jobRun.id, 'done');
};

test('managers are told of the people in their own areas who have lacked something for two weeks, once a month', async () => {
  const run = await tellManagers();
  expect(run.attempts).toBe(1);
  const told = await rows<{ manager: string; employee: string; within: boolean; own: boolean }>(
    `with recursive reach as (
      select manager.employee_id as manager, manager.service_area_id as area from area_manager manager
      where manager."from" <= current_date and (manager.until is null or manager.until >= current_date)
      union select reach.manager, area.id from reach join service_area area on area.parent_id = reach.area)
    select told.manager_id as manager, told.employee_id as employee, told.manager_id = told.employee_id as own,
      exists (select 1 from reach join employee on employee.service_area_id = reach.area
        where reach.manager = told.manager_id and employee.id = told.employee_id) as within
    from training_escalation told`,
  );
  expect(told.length).toBeGreaterThan(50);
  expect(told.filter(({ within, own }) => !within || own)).toEqual([]);
  const { data } = await there.as('trainingCoordinator').ask(
    `query ($on: Date!, $since: Date!) { trainingStandings(on: $on, first: 1000,
      filter: { standing: { in: [never, lapsed] }, outstandingSince: { lte: $since } }) {
      nodes { employee { id } requirement { id } } } }`,
    { on: today(), since: patienceUntil(today()) },
  );
  const lacking = new Set(
    data.trainingStandings.nodes.map((each: { employee: { id: string } }) => each.employee.id),
  );
  expect(told.filter(({ employee }) => !lacking.has(employee))).toEqual([]);
  const letters = await rows<{ people: number; managers: number }>(
    `select count(*)::int as managers, sum(jsonb_array_length(variables->'training'))::int as people
     from message where mail = 'trainingEscalation'`,
  );
  const managers = new Set(told.map(({ manager }) => manager)).size;
  expect(letters).toEqual([{ managers, people: told.length }]);
});

test('what did not fit into a letter of fifty is in the next, and nothing comes twice', async () => {
  for (let round = 0; ; round += 1) {
    expect(round).toBeLessThan(20);
    if ((await tellManagers()).outcome.startsWith('0 managers')) break;
  }
  const most = await rows<{ most: number }>(
    `select max(jsonb_array_length(variables->'training'))::int as most from message where mail = 'trainingEscalation'`,
  );
  expect(most[0]!.most).toBeLessThanOrEqual(50);
  const twice = await rows(
    'select 1 from training_escalation group by manager_id, employee_id, requirement_id having count(*) > 1',
  );
  expect(twice).toEqual([]);
});

test('who moves up from a waiting list is told once, however the place came free', async () => {
  const [session] = await rows<{ id: string; capacity: number }>(
    `select id, capacity from course_session where starts_on > current_date order by capacity limit 1`,
  );
  const people = await rows<{ id: string }>(
    `select id from employee where ended_on is null and work_email is not null
     and id not in (select employee_id from booking where session_id = $1) order by id limit 12`,
    [session!.id],
  );
  const coordinator = there.as('trainingCoordinator');
  const booked: { id: string; place: string }[] = [];
  for (const { id } of people) {
    const { data } = await coordinator.ask(
      `mutation { bookSession(session: "${session!.id}", employee: "${id}") { booking { id place } } }`,
    );
    booked.push(data.bookSession.booking);
  }
  const told = async () => {
    await come(there, await askFor(there, 'tellOfPlaces'), 'done');
    return rows<{ email: string }>(
      `select recipient_email as email from message where mail = 'placeHeld' order by id`,
    );
  };
  const earlier = (await told()).length;
  await rows(`update course_session set capacity = capacity + 1 where id = $1`, [session!.id]);
  const [first] = await rows<{ id: string }>(
    `select id from booking where session_id = $1 and state = 'booked' order by turn limit 1`,
    [session!.id],
  );
  await coordinator.ask(`mutation { cancelBookings(ids: ["${first!.id}"]) { bookings { id } } }`);
  expect((await told()).length - earlier).toBe(2);
  expect((await told()).length - earlier).toBe(2);
});
