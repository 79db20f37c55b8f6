import { afterAll, beforeAll, expect, test } from 'vitest';
import { callerOf } from '../harness/caller-of.ts';
import { type Council, council } from '../harness/council.ts';

let demo: Council;

beforeAll(async () => {
  demo = await council();
});
afterAll(() => demo.drop());

const lists = '{ employees { totalCount } completions { totalCount } serviceAreas { totalCount } }';

/** What a line manager with an employee's rights sees when their last day is so many days from today. */
async function asLeaver(days: number) {
  const user = demo.as('lineManager').caller.actor;
  await demo.owner.query(
    'update employee set ended_on = current_date + $2::int where user_id = $1',
    [user, days],
  );
  return demo.as(await callerOf(demo, user, ['lineManager', 'employee']));
}

test('after the last day nobody manages an area or has a record of their own; on it they do', async () => {
  const onTheLastDay = await asLeaver(0);
  const { data } = await onTheLastDay.ask(lists);
  expect(data.employees.totalCount).toBeGreaterThan(1);
  const left = await asLeaver(-1);
  expect(left.caller.attributes).toMatchObject({ employee: null, areas: [] });
  const answer = await left.ask('{ employees { totalCount } }');
  expect(answer.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
});

test('the system administrator is told of the accounts of leavers that are still open', async () => {
  await asLeaver(-1);
  const { data } = await demo
    .as('systemAdministrator')
    .ask(
      '{ users(filter: { hasLeft: { eq: true }, disabled: { eq: false } }) { nodes { email hasLeft } } }',
    );
  expect(data).toEqual({
    users: { nodes: [{ email: 'line-manager@demo.example', hasLeft: true }] },
  });
});
