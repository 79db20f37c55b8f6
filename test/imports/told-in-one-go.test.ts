import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type EmptyCouncil, emptyCouncil } from './bringing.ts';

let council: EmptyCouncil;

beforeAll(async () => {
  council = await emptyCouncil();
  await council.bring(
    'areas',
    'Code,Name,Kind,Parent code\nC,Northmoor,Council,\nS1,Housing,Service,C\nT1,Benefits,Team,S1\n',
  );
});
beforeEach(() => council.rows('truncate employee cascade'));
afterAll(() => council.drop());

test('values that are wrong and references that lead nowhere are told in one go, in the order of lines', async () => {
  const people =
    '1,Ann,X,casual,no fixed hours,2020-01-01\n2,Ben,T1,casual,often,2020-01-01\n3,Cy,Y,casual,no fixed hours,2020-01-01\n';
  const file = `Staff number,Name,Area,Engagement,Working pattern,Start\n${people}`;
  const { problems } = await council.bring('employees', file);
  expect(problems.map(({ line, column, value }) => [line, column, value])).toEqual([
    [2, 'Area', 'X'],
    [3, 'Working pattern', 'often'],
    [4, 'Area', 'Y'],
  ]);
});

test('of one line, a value that is wrong and a reference that leads nowhere are both named', async () => {
  const file =
    'Staff number,Name,Area,Engagement,Working pattern,Start\n1,Ann,X,casual,often,2020-01-01\n2,Ben,T1,sometimes,often,2020-01-01\n';
  const { problems } = await council.bring('employees', file);
  expect(problems.map(({ line, column, value }) => [line, column, value])).toEqual([
    [2, 'Working pattern', 'often'],
    [2, 'Area', 'X'],
    [3, 'Engagement', 'sometimes'],
    [3, 'Working pattern', 'often'],
  ]);
  const left = 'Staff number,Last day,Reason\n1,soon,Resignation\n2,2024-01-31,Resignation\n';
  const leavers = await council.bring('leavers', left);
  expect(leavers.problems.map(({ line, column, value }) => [line, column, value])).toEqual([
    [2, 'Last day', 'soon'],
    [2, 'Staff number', '1'],
    [3, 'Staff number', '2'],
  ]);
});
