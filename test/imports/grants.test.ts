import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type May, permissions } from '../../schema/foundation/permissions/permissions.ts';
import { ServiceArea } from '../../schema/organisation/entities.ts';
import { Employee } from '../../schema/workforce/entities.ts';
import { type EmptyCouncil, emptyCouncil } from './bringing.ts';

let council: EmptyCouncil;

const areas =
  'Code,Name,Kind,Parent code\nC,Northmoor,Council,\nH,Housing,Service,C\nP,Parks,Service,C\n';
const heading = 'Staff number,Name,Area,Engagement,FTE,Working pattern,Start\n';
const people = `${heading}1,Ann,H,permanent,1,full time,2019-01-01\n2,Ben,P,casual,,no fixed hours,2020-01-01\n`;

beforeAll(async () => {
  council = await emptyCouncil();
  await council.bring('areas', areas);
});
beforeEach(async () => {
  await council.rows('truncate employee cascade');
  await council.bring('employees', people);
});
afterAll(() => council.drop());

/** Brings in a file as a recruiter with the grants of a test. */
function bringAs(file: string, declare: (may: May) => void, dryRun = false) {
  const grants = permissions({
    recruiter(may) {
      may('run', 'employees');
      may('read', ServiceArea);
      declare(may);
    },
  });
  const caller = { roles: ['recruiter'] as const, attributes: {}, actor: 'a recruiter' };
  return council.bring('employees', file, { caller, grants, dryRun });
}

const staff = () =>
  council.rows('select staff_number as n, full_name as name, engagement from employee order by 1');

const unchangedStaff = [
  { n: '1', name: 'Ann', engagement: 'permanent' },
  { n: '2', name: 'Ben', engagement: 'casual' },
];

test('a role without the grant to run it does not come in, whatever else it may', async () => {
  const grants = permissions({ recruiter: (may) => may(['read', 'create', 'update'], Employee) });
  const caller = { roles: ['recruiter'] as const, attributes: {}, actor: 'a recruiter' };
  await expect(council.bring('employees', people, { caller, grants })).rejects.toMatchObject({
    message: 'Your role does not include the import employees.',
    extensions: { code: 'FORBIDDEN' },
  });
});

test('what has not changed needs no grant; what has is judged field by field', async () => {
  const changed = `${heading}1,Anne,H,agency,1,full time,2019-01-01\n2,Ben,P,casual,,no fixed hours,2020-01-01\n`;
  const { problems } = await bringAs(changed, (may) => {
    may('read', Employee);
    may('update', Employee, { only: ['fullName'] });
  });
  expect(problems).toEqual([
    {
      line: 2,
      column: 'Engagement',
      value: 'agency',
      reason: 'You may not change this on an employee.',
    },
  ]);
  expect(await staff()).toEqual(unchangedStaff);
});

test('a row is judged as it was and as it becomes', async () => {
  const moves = `${heading}1,Ann,P,permanent,1,full time,2019-01-01\n2,Ben,H,casual,,no fixed hours,2020-01-01\n`;
  const { problems } = await bringAs(moves, (may) => {
    may('read', Employee);
    may('update', Employee, { where: { serviceArea: { code: 'H' } } });
  });
  expect(problems.map(({ line, column, value }) => [line, column, value])).toEqual([
    [3, 'Area', 'H'],
  ]);
  const out = await bringAs(moves.split('\n').slice(0, 2).join('\n'), (may) => {
    may('read', Employee);
    may('update', Employee, { where: { serviceArea: { code: 'H' } } });
  });
  expect(out.problems.map(({ line, column, value }) => [line, column, value])).toEqual([
    [2, 'Area', 'P'],
  ]);
});

test('a new row needs the grant for each of its fields', async () => {
  const { problems } = await bringAs(
    `${heading}3,Cat,H,permanent,1,full time,2021-01-01\n4,Dan,P,permanent,,full time,2021-01-01\n`,
    (may) => {
      may('read', Employee);
      may('create', Employee, {
        only: [
          'staffNumber',
          'fullName',
          'serviceArea',
          'engagement',
          'workingPattern',
          'startedOn',
        ],
      });
      may('create', Employee, { only: ['schoolEmployed'] });
    },
  );
  expect(problems).toEqual([
    { line: 2, column: 'FTE', value: '1', reason: 'You may not set this on an employee.' },
  ]);
  expect(await staff()).toEqual(unchangedStaff);
});

test('rows out of sight are neither matched nor told from a number that is taken', async () => {
  const result = await bringAs(
    `${heading}1,Ann,H,permanent,1,full time,2019-01-01\n2,Ben,P,casual,,no fixed hours,2020-01-01\n`,
    (may) => {
      may('read', Employee, { where: { serviceArea: { code: 'H' } } });
      may(['create', 'update'], Employee);
    },
  );
  expect(result.problems).toEqual([
    {
      line: 3,
      column: 'Staff number',
      value: '2',
      reason: 'Another employee has this already.',
    },
  ]);
});

test('a preview names a field that its reader may not read, and neither of its values', async () => {
  const declare = (may: May) => {
    may('read', Employee, { only: ['id', 'staffNumber', 'serviceArea'] });
    may('read', Employee, { only: ['fullName'], where: { serviceArea: { code: 'H' } } });
    may('update', Employee);
  };
  const guess = `Staff number,Name,Area,Engagement,Working pattern,Start
1,Anne,H,permanent,full time,2019-01-01
2,Benjamin,P,casual,no fixed hours,2020-01-01
`;
  const { examples, counts } = await bringAs(guess, declare, true);
  expect(examples.filter(({ field }) => field === 'Name')).toEqual([
    { line: 2, entity: 'Employee', record: 'Ann', field: 'Name', before: 'Ann', after: 'Anne' },
    { line: 3, entity: 'Employee', record: '2', field: 'Name', before: null, after: null },
  ]);
  expect(examples.filter(({ field }) => field === 'Engagement')).toEqual([
    { line: 2, entity: 'Employee', record: 'Ann', field: 'Engagement', before: null, after: null },
    { line: 3, entity: 'Employee', record: '2', field: 'Engagement', before: null, after: null },
  ]);
  expect(JSON.stringify(examples)).not.toContain('Ben');
  const wrong = guess.replaceAll('casual', 'agency').replaceAll('2020', '2021');
  expect((await bringAs(wrong, declare, true)).counts).toEqual(counts);
});
