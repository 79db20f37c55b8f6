import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { award, release } from '../contracts/releases.ts';
import { type EmptyCouncil, emptyCouncil } from './bringing.ts';

let council: EmptyCouncil;

beforeAll(async () => {
  council = await emptyCouncil();
});
beforeEach(() => council.rows('truncate contract, supplier, action_plan cascade'));
afterAll(() => council.drop());

const notice = (...awards: object[]) => JSON.stringify({ releases: [{ ...release, awards }] });
const party = (name: string, number?: string) => ({
  id: number ? `GB-COH-${number}` : name,
  name,
});
const bring = async (...awards: object[]) => {
  const result = await council.bring('contracts-ocds', notice(...awards), { name: 'n.json' });
  return { told: council.tell(result), notices: result.notices.slice(1) };
};
const suppliers = () =>
  council.rows(
    'select name, identifier, size, voluntary_sector from supplier order by name, identifier',
  );

test('a supplier without a number is known by the letters of its name', async () => {
  await bring({ ...award, suppliers: [party('Apple Catering Ltd')] });
  const { told } = await bring({ ...award, suppliers: [party('APPLE CATERING LTD.')] });
  expect(told[0]).toBe('0 suppliers added, 1 changed, 0 unchanged.');
  expect(await suppliers()).toEqual([
    { name: 'APPLE CATERING LTD.', identifier: null, size: 'unknown', voluntary_sector: false },
  ]);
});

test('one with a number is known by it alone, whatever it is called', async () => {
  await bring({ ...award, suppliers: [party('Apple Catering')] });
  await bring({ ...award, suppliers: [party('Apple Catering', '01234567')] });
  await bring({ ...award, suppliers: [party('Apple Catering Group', '01234567')] });
  expect((await suppliers()).map(({ name, identifier }) => [name, identifier])).toEqual([
    ['Apple Catering', null],
    ['Apple Catering Group', '01234567'],
  ]);
});

test('where a name could mean several, the one added first is taken and that is said', async () => {
  await council.rows(
    `insert into supplier (id, version, name) values (uuidv7(), 1, 'Apple Catering'), (uuidv7(), 1, 'Apple-Catering')`,
  );
  const { told, notices } = await bring({ ...award, suppliers: [party('apple catering')] });
  expect(told[0]).toBe('0 suppliers added, 0 changed, 1 unchanged.');
  expect(notices).toEqual([
    {
      line: 1,
      column: null,
      value: 'name:applecatering',
      reason: '2 suppliers could be meant; the one added first was taken.',
    },
  ]);
});

test('what a notice does not say stays, and the reference of a contract is set once', async () => {
  await bring(award);
  await council.rows(`update contract set reference = 'OUR/7', value = 250`);
  const { told } = await bring({ ...award, value: null, title: 'Meals and drinks' });
  expect(told[1]).toBe('0 contracts added, 1 changed, 0 unchanged.');
  expect(await council.rows('select reference, title, value, status from contract')).toEqual([
    { reference: 'OUR/7', title: 'Meals and drinks', value: '250.00', status: 'active' },
  ]);
});

test('a reference that another contract has is a problem of its line, not of the database', async () => {
  await bring({ ...award, id: '1' });
  await council.rows(`update contract set reference = 'ocds-x/2'`);
  const result = await council.bring('contracts-ocds', notice({ ...award, id: '2' }));
  expect(result.problems).toEqual([
    {
      line: 1,
      column: 'Reference',
      value: 'ocds-x/2',
      reason: 'Another contract has this already.',
    },
  ]);
});

test('an edited line updates its action; objectives and notes are not repeated', async () => {
  const plan = (status: string) =>
    `Aim,Action,By when,Status,Progress made\nHomes,Ask tenants,June 2014,${status},Asked\nHomes,Publish,2015,,\n`;
  const said = { options: { plan: 'HOMES', title: 'Homes for all' } };
  await council.bring('action-plan', plan('On schedule'), said);
  await council.rows(`update action_plan set title = 'Homes, as we call it'`);
  const result = await council.bring('action-plan', plan('Completed'), said);
  expect(result.counts).toEqual([
    { entity: 'ActionPlan', created: 0, updated: 0, unchanged: 1 },
    { entity: 'Objective', created: 0, updated: 0, unchanged: 1 },
    { entity: 'Action', created: 0, updated: 1, unchanged: 1 },
    { entity: 'Progress', created: 0, updated: 0, unchanged: 1 },
  ]);
  expect(result.examples.map(({ field, before, after }) => [field, before, after])).toEqual([
    ['Status', 'On schedule', 'Completed'],
    ['Status', 'On schedule', 'Completed'],
  ]);
});
