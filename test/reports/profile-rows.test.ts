import { expect, test } from 'vitest';
import type { ProfileRow } from '../../admin/reports/monthly-api.ts';
import { isSilent, rowsTold } from '../../admin/reports/profile-lines.ts';

const row = (label: string, people: (number | null)[], itself = false) =>
  ({ label, itself, cells: people.map((each) => ({ people: each })) }) as unknown as ProfileRow;

const council = row('Everybody', [55, 35]);
const small = row('Democratic Services', [null, null]);
const smallItself = row('Democratic Services', [null, null], true);
const largeItself = row('Housing', [20, 15], true);

test('an area has a line even if nothing is told of it; its own people have one where something is', () => {
  expect(rowsTold({ rows: [council, small, smallItself, largeItself] })).toEqual([
    council,
    small,
    largeItself,
  ]);
});

test('where nothing is told of anybody it is said that there are too few', () => {
  expect(isSilent([small, smallItself])).toBe(true);
  expect(isSilent([small, council])).toBe(false);
});
