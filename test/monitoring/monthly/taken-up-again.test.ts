import { afterEach, beforeEach, expect, test } from 'vitest';
import { monthsToWorkOut, workOutMonth } from '../../../schema/monitoring/monthly/work-out.ts';
import { cohorts } from '../../../schema/monitoring/outcomes/cohort.ts';
import { workOutYears } from '../../../schema/monitoring/outcomes/work-out.ts';
import { type Council, council, today } from '../../harness/council.ts';

let demo: Council;
const progress = async () => undefined;
const worker = () => demo.worker();
const staff = cohorts.filter(({ workforce }) => workforce);

beforeEach(async () => {
  demo = await council();
  await demo.owner.query(`
    alter table monitoring.equality_answer disable trigger user;
    delete from monitoring.equality_answer where characteristic <> 'sex'`);
}, 60_000);
afterEach(() => demo.drop());

/** Breaks a run off between its counts and its tables. */
async function brokenOff(table: string, work: () => Promise<unknown>) {
  await demo.owner.query(`
    create or replace function break_off() returns trigger language plpgsql as $$ begin raise 'broken off'; end $$;
    create trigger break_off before insert on ${table} execute function break_off()`);
  await expect(work()).rejects.toThrow();
  await demo.owner.query(`drop trigger break_off on ${table}`);
}

const months = async () => {
  for (const month of await monthsToWorkOut(worker(), today()))
    await workOutMonth(worker(), month, progress);
};
const years = () => workOutYears(worker(), today(), progress, staff);

/** Each count of one population, the first attempt first: against how many others it was held. */
const held = async (day: string, what: string): Promise<number[]> =>
  (
    await demo.owner.query(
      `select jsonb_array_length(counts -> 'beside') as held from monitoring.monthly_count
       where month = $1 and characteristic = $2 order by attempt`,
      [day, what],
    )
  ).rows.map((row) => row.held);

test('a month that was broken off is held against the year that came out before it was taken up again', async () => {
  const [before, last] = await monthsToWorkOut(worker(), today());
  await workOutMonth(worker(), before!, progress);
  await brokenOff('monthly_table', months);
  await years();
  expect(await workOutMonth(worker(), last!, progress)).toBe(1);
  const [first, second] = await held(last!.month, 'sex');
  expect(second).toBeGreaterThan(first!);
});

test('so is a year, against the month', async () => {
  await brokenOff('outcome_table', years);
  await months();
  expect(await years()).toBeGreaterThan(0);
  const { rows } = await demo.owner.query(
    `select month::text as day from monitoring.monthly_count where characteristic = 'staff/sex' limit 1`,
  );
  const [first, second] = await held(rows[0].day, 'staff/sex');
  expect(second).toBeGreaterThan(first!);
});

test('the first two months, broken off in the first, are both worked out in the end', async () => {
  const wanted = await monthsToWorkOut(worker(), today());
  await workOutMonth(worker(), wanted[0]!, progress);
  expect(await monthsToWorkOut(worker(), today())).toEqual(wanted);
  await months();
  expect(await monthsToWorkOut(worker(), today())).toEqual([wanted[1]]);
});
