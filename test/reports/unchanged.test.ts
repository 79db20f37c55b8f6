import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Council, council, today } from '../harness/council.ts';

let demo: Council;
beforeAll(async () => {
  demo = await council();
  // the database of another test is a copy of the same one
  await demo.owner.query('update employee set version = version where ended_on is null');
});
afterAll(() => demo.drop());

const on = today();

interface Cell {
  labels: string[];
  value: number;
}

/** The head count as an HR administrator has it, and whether the database has worked it out. */
async function headcount() {
  demo.statements.length = 0;
  const { data } = await demo
    .as('hrAdministrator')
    .ask(`{ headcount(on: "${on}", by: [engagement]) { cells { labels value } } }`);
  const { cells } = data!.headcount as { cells: Cell[] };
  const figures = Object.fromEntries(cells.map(({ labels, value }) => [labels[0], value]));
  const told = demo.statements.map(({ cells: [text] }) => text!.includes('"cells"'));
  return { figures, worked: told.join() };
}

test('a report is worked out once, and anew whenever anything behind it has changed, by whomever', async () => {
  const { owner } = demo;
  const { figures: before, worked } = await headcount();
  expect(worked).toBe('true');
  expect(await headcount()).toEqual({ figures: before, worked: 'false' });
  const { rows } = await owner.query(
    `select id from employee where engagement = 'permanent' and not school_employed and ended_on is null
     and started_on < current_date and id not in (select employee_id from earlier_placement) limit 1`,
  );
  const after = async (change: string) => {
    await owner.query(change, [rows[0].id]);
    return headcount();
  };
  const left = { ...before, Permanent: before.Permanent! - 1 };
  expect(await after('update employee set ended_on = current_date - 1 where id = $1')).toEqual({
    figures: left,
    worked: 'true',
  });
  expect(await headcount()).toEqual({ figures: left, worked: 'false' });
  expect(await after('update employee set ended_on = null where id = $1')).toEqual({
    figures: before,
    worked: 'true',
  });
  const moved = `insert into earlier_placement (id, employee_id, service_area_id, post_id, engagement, "from", "until")
    select id, id, service_area_id, post_id, 'casual', current_date - 1, current_date from employee where id = $1`;
  const casual = { ...left, Casual: (before.Casual ?? 0) + 1 };
  expect(await after(moved)).toEqual({ figures: casual, worked: 'true' });
  expect(await after('delete from earlier_placement where id = $1')).toEqual({
    figures: before,
    worked: 'true',
  });
});
