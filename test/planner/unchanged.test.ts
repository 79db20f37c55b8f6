import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Council, council, today } from '../harness/council.ts';

let demo: Council;
beforeAll(async () => {
  demo = await council();
});
afterAll(() => demo.drop());

const wrong = `(on: "${today()}", filter: {standing: {in: [never, lapsed]}}`;

/** How much training is not as it should be, counted; whether the database counted; and how many rows the list has. */
async function standings() {
  const coordinator = demo.as('trainingCoordinator');
  demo.statements.length = 0;
  const { data } = await coordinator.ask(`{ trainingStandings${wrong}) { totalCount } }`);
  const counted = demo.statements.map(({ cells: [text] }) => text!.includes('{')).join();
  const listed = await coordinator.ask(
    `{ trainingStandings${wrong}, first: 1000) { nodes { id } } }`,
  );
  const { totalCount } = data!.trainingStandings as { totalCount: number };
  const { nodes } = listed.data!.trainingStandings as { nodes: { id: string }[] };
  return { totalCount, counted, rows: nodes.length, first: nodes[0]!.id };
}

test('how many standings there are is counted once, and anew whenever anything behind them has changed', async () => {
  const { owner } = demo;
  const before = await standings();
  expect(before).toMatchObject({ counted: 'true', totalCount: before.rows });
  expect(await standings()).toEqual({ ...before, counted: 'false' });
  const [employee, requirement] = before.first.split('.');
  await owner.query(
    `insert into exemption (id, version, employee_id, requirement_id, "from", until, reason)
     values ($1, 1, $1, $2, current_date - 1, current_date + 1, 'On leave')`,
    [employee, requirement],
  );
  const excused = await standings();
  expect(excused).toMatchObject({ counted: 'true', totalCount: before.totalCount - 1 });
  expect(excused.rows).toBe(excused.totalCount);
  await owner.query('delete from exemption where id = $1', [employee]);
  expect(await standings()).toEqual(before);
});

test('whoever may see only some of it has it counted each time', async () => {
  const manager = demo.as('lineManager');
  for (let i = 0; i < 2; i += 1) {
    demo.statements.length = 0;
    await manager.ask(`{ trainingStandings${wrong}) { totalCount } }`);
    expect(demo.statements.map(({ cells: [text] }) => text!.includes('{'))).toEqual([true]);
  }
});
