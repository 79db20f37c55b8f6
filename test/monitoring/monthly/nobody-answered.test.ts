import { afterAll, beforeAll, expect, test } from 'vitest';
import { monthEndBefore } from '../../../schema/foundation/report/month-ends.ts';
import { workOutMonthlyTables } from '../../../schema/monitoring/jobs.ts';
import { type Council, council, today } from '../../harness/council.ts';

let demo: Council;
const month = monthEndBefore(today());

beforeAll(async () => {
  demo = await council();
  await demo.owner.query(
    `delete from answer_state using characteristic
     where characteristic.id = characteristic_id and characteristic.code <> 'sex'`,
  );
  await demo.owner.query(`delete from monitoring.equality_answer where valid_to is not null`);
  await demo.owner.query(
    `update monitoring.equality_answer set valid_from = $1 where characteristic = 'sex'`,
    [today()],
  );
}, 120_000);
afterAll(() => demo.drop());

const workOut = () =>
  workOutMonthlyTables.run({
    context: demo.worker(),
    progress: async () => undefined,
  } as never);

const kept = async () =>
  (await demo.owner.query('select count(*)::int as people from monitoring.counted_person')).rows[0]
    .people;

test('of a month by whose end nobody had answered nothing is kept, and whoever asks is told when there will be something', async () => {
  expect(await workOut()).toMatch(
    /^Nobody had said anything of themselves by \d+ \w+ \d{4}: there is nothing to work out\. Whoever has by \d+ \w+ \d{4} is counted in the night after it\.$/,
  );
  expect(await kept()).toBe(0);
}, 60_000);

test('answers of the time that are brought in later are still counted in it', async () => {
  await demo.owner.query(
    `update monitoring.equality_answer set valid_from = $1 where characteristic = 'sex'`,
    [month],
  );
  expect(await workOut()).toMatch(/^1 list of tables worked out, up to /);
  expect(await kept()).toBeGreaterThan(0);
  const { data } = await demo
    .as('equalityLead')
    .ask('{ workforceProfile(characteristic: "sex", by: serviceArea) { asAt } }');
  expect(data.workforceProfile).toEqual({ asAt: month });
  expect(await workOut()).toBe('The last month was worked out before.');
}, 120_000);
