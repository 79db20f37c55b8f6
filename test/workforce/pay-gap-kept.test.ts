import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepPayGaps } from '../../schema/workforce/pay/keep-pay-gap.ts';
import { lastSnapshot } from '../../schema/workforce/pay/snapshot.ts';
import { type Council, council, today } from '../harness/council.ts';

let demo: Council;
const on = lastSnapshot(today());
const question = `query ($now: Boolean) { payGap(asRecordedNow: $now) { snapshotOn workedOutAt edition reason lines { value } } }`;

const ask = async (role: 'equalityLead' | 'hrAdministrator', now?: boolean) =>
  (await demo.as(role).ask(question, { now })).data.payGap;

const again = (reason?: string) =>
  demo.as('hrAdministrator').ask(
    `mutation ($on: Date!, $reason: String) { workOutPayGap(snapshotOn: $on, reason: $reason) {
      keptPayGap { snapshotOn edition reason workedOutBy { name } } } }`,
    { on, reason },
  );

const change = (people: number) =>
  demo.owner.query(
    `update pay_record set ordinary_pay = ordinary_pay * 2 where id in
       (select id from pay_record where snapshot_on = $1 and sex = 'female' order by id limit $2)`,
    [on, people],
  );

beforeAll(async () => {
  demo = await council();
});
afterAll(() => demo.drop());

test('before it is worked out, only whoever reads pay sees what the records come to', async () => {
  expect(await ask('equalityLead')).toBeNull();
  expect(await ask('hrAdministrator')).toMatchObject({
    snapshotOn: on,
    workedOutAt: null,
    edition: null,
  });
  expect((await demo.as('equalityLead').ask('{ payGapYears { snapshotOn } }')).data).toEqual({
    payGapYears: [],
  });
});

test('it is worked out once; a record that comes late changes nothing that is shown', async () => {
  const context = demo.worker();
  expect(await keepPayGaps(context, today())).toBe(3);
  const before = await ask('equalityLead');
  expect(before).toMatchObject({ edition: 1, reason: null });
  await change(1);
  expect(await keepPayGaps(context, today())).toBe(0);
  expect(await ask('equalityLead')).toEqual(before);
  expect((await ask('hrAdministrator')).workedOutAt).toBe(before.workedOutAt);
});

test('whoever reads pay can see the records as they stand; nobody else', async () => {
  const kept = await ask('hrAdministrator');
  expect((await ask('hrAdministrator', true)).lines).not.toEqual(kept.lines);
  const { errors } = await demo.as('equalityLead').ask(question, { now: true });
  expect(errors?.map(({ message }) => message)).toEqual([
    'You may see the pay gap only as it is kept.',
  ]);
});

test('again it is worked out with a reason, and only where the difference tells of nobody', async () => {
  const messages = async (reason?: string) =>
    (await again(reason)).errors?.map(({ message }) => message);
  expect(await messages()).toEqual([
    'Say why it is worked out again: it is kept with the figures.',
  ]);
  expect(await messages('A late record')).toEqual([
    'The number of people whose pay has changed since is 1, and by the council’s rules it must be 10 or more: the difference between the figures could tell what one of them is paid. The return can be saved as the records stand now.',
  ]);
  const first = await ask('equalityLead');
  await change(12);
  const long = await again('r'.repeat(501));
  expect(long.errors?.[0]).toMatchObject({
    message: 'There is a problem with reason.',
    extensions: { fields: { reason: 'This has 501 letters; at most 500 fit.' } },
  });
  const { data, errors } = await again('The payroll of schools had been left in');
  expect(errors).toBeUndefined();
  expect(data.workOutPayGap.keptPayGap).toMatchObject({
    snapshotOn: on,
    edition: 2,
    reason: 'The payroll of schools had been left in',
    workedOutBy: { name: expect.any(String) },
  });
  const second = await ask('equalityLead');
  expect(second.edition).toBe(2);
  expect(second.lines).not.toEqual(first.lines);
  const { rows } = await demo.owner.query(
    'select edition, reason from kept_pay_gap where snapshot_on = $1 order by edition',
    [on],
  );
  expect(rows).toEqual([
    { edition: 1, reason: null },
    { edition: 2, reason: 'The payroll of schools had been left in' },
  ]);
});

test('nor is it worked out again where the hourly pay of many has changed, and the bonus of one', async () => {
  const before = await ask('equalityLead');
  await change(14);
  const rise = (id: string) =>
    demo.owner.query('update pay_record set bonus_in_year = bonus_in_year + 5000 where id = $1', [
      id,
    ]);
  const { rows } = await demo.owner.query(
    `select pay_record.id from pay_record join employee on employee.id = employee_id where snapshot_on = $1 and sex = 'female'
       and bonus_in_year > 0 and not school_employed and engagement not in ('agency', 'councillor') order by id limit 12`,
    [on],
  );
  await rise(rows[0].id);
  expect((await again('Late records')).errors?.map(({ message }) => message)).toEqual([
    'The number of people whose bonus has changed since is 1, and by the council’s rules it must be none, or 10 or more: the difference between the figures could tell what one of them is paid. The return can be saved as the records stand now.',
  ]);
  expect(await ask('equalityLead')).toEqual(before);
  for (const { id } of rows.slice(1)) await rise(id);
  expect((await again('Late records')).errors).toBeUndefined();
});

test('nor where the bonuses of many have changed, and the hourly pay of one', async () => {
  await demo.owner.query(
    `update pay_record set bonus_in_year = bonus_in_year + 1 where snapshot_on = $1 and bonus_in_year > 0`,
    [on],
  );
  await demo.owner.query(
    `update pay_record set ordinary_pay = ordinary_pay * 2 where id in (select pay_record.id from pay_record
       join employee on employee.id = employee_id where snapshot_on = $1 and sex = 'male' and not reduced_by_leave
       and not school_employed and engagement not in ('agency', 'councillor') limit 1)`,
    [on],
  );
  expect((await again('Late records')).errors?.map(({ message }) => message)).toEqual([
    'The number of people whose hourly pay has changed since is 1, and by the council’s rules it must be none, or 10 or more: the difference between the figures could tell what one of them is paid. The return can be saved as the records stand now.',
  ]);
});

test('what was kept is changed by nobody, and worked out by nobody else', async () => {
  await expect(demo.owner.query('delete from kept_pay_gap')).rejects.toThrow(
    'what is frozen is never changed',
  );
  const { errors } = await demo
    .as('equalityLead')
    .ask(`mutation { workOutPayGap(snapshotOn: "${on}") { keptPayGap { id } } }`);
  expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
});
