import { expect, test } from 'vitest';
import { Action, ActionPlan, Progress } from '../../schema/plans/entities.ts';
import { invented } from '../harness/invented.ts';

const today = '2026-11-22';
const { rowsOf } = invented(today);
const actions = rowsOf(Action);

test('two plans with actions in every state', () => {
  expect(rowsOf(ActionPlan).map(({ title }) => title)).toEqual([
    'Workforce equality action plan',
    'Services for everyone: equality action plan',
  ]);
  expect(new Set(actions.map(({ status }) => status)).size).toBe(6);
});

test('a deadline that names a month is its last day; one that names no day is left as written', () => {
  const deadlines = actions.map((row) => [row.deadlineAsWritten, row.deadline]);
  expect(deadlines).toContainEqual(['January 2027', '2027-01-31']);
  expect(deadlines).toContainEqual(['Ongoing', null]);
});

test('some actions are overdue, and some notes have no date', () => {
  const overdue = actions.filter(
    ({ deadline, status }) => deadline && deadline < today && status === 'delayed',
  );
  expect(overdue.length).toBeGreaterThan(1);
  expect(rowsOf(Progress).some(({ notedOn }) => notedOn === null)).toBe(true);
});
