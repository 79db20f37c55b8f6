import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { until } from '../harness/process.ts';
import { type EmptyCouncil, emptyCouncil } from './bringing.ts';

let council: EmptyCouncil;

beforeAll(async () => {
  council = await emptyCouncil();
});
beforeEach(() => council.rows('truncate employee, service_area, contract, supplier cascade'));
afterAll(() => council.drop());

const areas = `Code,Name,Kind,Parent code,Closed on
T1,Benefits,Team,S1,
S1,Housing,Service,C,31/03/2030
C,Northmoor,Council,,
`;

const everyArea = () =>
  council.rows(
    `select area.code, area.name, area.kind, parent.code as parent, area.closed_on::text as closed, area.version
     from service_area area left join service_area parent on parent.id = area.parent_id order by area.code`,
  );

test('parents may stand below their children', async () => {
  const result = await council.bring('areas', areas);
  expect(result).toEqual({
    dryRun: false,
    counts: [{ entity: 'ServiceArea', created: 3, updated: 0, unchanged: 0 }],
    examples: [
      {
        line: 2,
        entity: 'ServiceArea',
        record: 'Benefits',
        field: null,
        before: null,
        after: null,
      },
      { line: 3, entity: 'ServiceArea', record: 'Housing', field: null, before: null, after: null },
      {
        line: 4,
        entity: 'ServiceArea',
        record: 'Northmoor',
        field: null,
        before: null,
        after: null,
      },
    ],
    unlisted: [],
    problems: [],
    notices: [],
  });
  expect(await everyArea()).toEqual([
    { code: 'C', name: 'Northmoor', kind: 'council', parent: null, closed: null, version: 1 },
    { code: 'S1', name: 'Housing', kind: 'service', parent: 'C', closed: '2030-03-31', version: 1 },
    { code: 'T1', name: 'Benefits', kind: 'team', parent: 'S1', closed: null, version: 1 },
  ]);
});

test('a later file adds, changes and clears; what is the same is not touched', async () => {
  await council.bring('areas', areas);
  const later = `Code,Name,Kind,Belongs to,Closed on
S1,Housing and homes,Service,C,
T1,Benefits,Team,S1,
T2,Repairs,Team,S1,
`;
  const dry = await council.bring('areas', later, { dryRun: true });
  expect(await everyArea()).toHaveLength(3);
  const result = await council.bring('areas', later);
  expect({ ...dry, dryRun: false }).toEqual(result);
  expect(council.tell(result)).toEqual(['1 service area added, 1 changed, 1 unchanged.']);
  expect(council.tell(dry)).toEqual(['1 service area would be added, 1 changed, 1 unchanged.']);
  expect(result.examples).toEqual([
    {
      line: 2,
      entity: 'ServiceArea',
      record: 'Housing',
      field: 'Closed on',
      before: '2030-03-31',
      after: null,
    },
    {
      line: 2,
      entity: 'ServiceArea',
      record: 'Housing',
      field: 'Name',
      before: 'Housing',
      after: 'Housing and homes',
    },
    { line: 4, entity: 'ServiceArea', record: 'Repairs', field: null, before: null, after: null },
  ]);
  expect((await everyArea()).map(({ code, version }) => [code, version])).toEqual([
    ['C', 1],
    ['S1', 2],
    ['T1', 1],
    ['T2', 1],
  ]);
  const audit = await council.rows(
    `select action, fields, changes from audit_entry where action = 'update' order by id desc limit 1`,
  );
  expect(audit).toEqual([
    {
      action: 'update',
      fields: ['name', 'closedOn'],
      changes: {
        name: { before: 'Housing', after: 'Housing and homes' },
        closedOn: { before: '2030-03-31', after: null },
      },
    },
  ]);
});

test('a column that the file does not have is left alone', async () => {
  await council.bring('areas', areas);
  await council.bring('areas', 'Code,Name,Kind\nT1,Benefits office,Team\n');
  expect((await everyArea()).at(-1)).toEqual({
    code: 'T1',
    name: 'Benefits office',
    kind: 'team',
    parent: 'S1',
    closed: null,
    version: 2,
  });
});

test('one bad row, and nothing of the file is here', async () => {
  await council.bring('areas', areas);
  const result = await council.bring(
    'areas',
    'Code,Name,Kind,Cost centre of parent,Belongs to\nT1,New name,Team,,S1\nT3,Lost,Team,,S9\nT4,Lost too,Team,,s1\n',
  );
  expect(result.problems).toEqual([
    {
      line: 3,
      column: 'Belongs to',
      value: 'S9',
      reason: 'There is no service area with this code.',
    },
    {
      line: 4,
      column: 'Belongs to',
      value: 's1',
      reason: 'There is no service area with this code.',
    },
  ]);
  expect(result.counts).toEqual([]);
  expect(council.tell(result)).toEqual(['Nothing was written: there are 2 problems in the file.']);
  expect((await everyArea()).map(({ name }) => name)).toEqual(['Northmoor', 'Housing', 'Benefits']);
});

test('circles through what was here before are found, with their lines', async () => {
  await council.bring('areas', areas);
  const result = await council.bring(
    'areas',
    'Code,Name,Kind,Parent code\nX,Elsewhere,Service,C\nC,Northmoor,Council,T1\n',
  );
  expect(result.problems).toEqual([
    {
      line: 3,
      column: 'Parent code',
      value: 'T1',
      reason: 'These stand above each other in a circle: C (line 3), T1, S1.',
    },
  ]);
  expect((await everyArea()).map(({ parent }) => parent)).toEqual([null, 'C', 'S1']);
});

test('people name their managers, areas and posts, whatever the order', async () => {
  await council.bring('areas', areas);
  const people = `Staff number,Name,Area,Engagement,FTE,Working pattern,Start,Manager
2,Ben,T1,permanent,0.5,part time,2020-01-01,1
1,Ann,S1,permanent,1,full time,2019-01-01,
`;
  expect(council.tell(await council.bring('employees', people))).toEqual([
    '2 employees added, 0 changed, 0 unchanged.',
  ]);
  expect(council.tell(await council.bring('employees', people))).toEqual([
    'Nothing changed: 2 employees are already here.',
  ]);
  const promoted = `${people.split('\n')[0]}\n1,Ann,S1,permanent,1,full time,2019-01-01,2\n`;
  const { problems } = await council.bring('employees', promoted);
  expect(problems.map(({ line, value, reason }) => [line, value, reason])).toEqual([
    [2, '2', 'These stand above each other in a circle: 1 (line 2), 2.'],
  ]);
  expect(
    await council.rows(
      `select e.full_name, m.full_name as manager, e.full_time_equivalent as fte, e.school_employed as school
       from employee e left join employee m on m.id = e.line_manager_id order by 1`,
    ),
  ).toEqual([
    { full_name: 'Ann', manager: null, fte: '1.000', school: false },
    { full_name: 'Ben', manager: 'Ann', fte: '0.500', school: false },
  ]);
});

test('twenty thousand rows of which one is wrong: nothing is here', async () => {
  await council.bring('areas', areas);
  const line = (i: number, area: string) =>
    `${i},Person ${i},${area},casual,no fixed hours,2020-01-01\n`;
  const people = Array.from({ length: 20_000 }, (_, i) => line(i, i === 19_990 ? 'X' : 'T1'));
  const file = `Staff number,Name,Area,Engagement,Working pattern,Start\n${people.join('')}`;
  const { problems } = await council.bring('employees', file);
  expect(problems).toEqual([
    {
      line: 19_992,
      column: 'Area',
      value: 'X',
      reason: 'There is no service area with this code.',
    },
  ]);
  expect(await council.rows('select from employee')).toEqual([]);
});

test('a row that somebody changes at that moment is not written over', async () => {
  await council.bring('areas', areas);
  const somebody = await council.owner.connect();
  await somebody.query('begin');
  await somebody.query(
    `update service_area set name = 'Homes', version = version + 1 where code = 'S1'`,
  );
  const pending = council.bring('areas', 'Code,Name,Kind\nS1,Dwellings,Service\n');
  await until(
    async () => (await council.rows('select from pg_locks where not granted')).length > 0,
  );
  await somebody.query('commit');
  somebody.release();
  expect((await pending).problems).toEqual([
    {
      line: null,
      column: null,
      value: null,
      reason: 'Somebody has just changed what this file changes too. Try again.',
    },
  ]);
  expect((await everyArea()).map(({ name }) => name)).toEqual(['Northmoor', 'Homes', 'Benefits']);
});
