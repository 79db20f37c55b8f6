import { expect, test } from 'vitest';
import { monthsAfter } from '../../schema/organisation/samples/calendar.ts';
import { recruiting } from '../../schema/recruitment/samples/vacancies.ts';
import {
  Completion,
  Course,
  Exemption,
  Requirement,
  RequirementItem,
} from '../../schema/training/entities.ts';
import { Employee } from '../../schema/workforce/entities.ts';
import { employeeId } from '../../schema/workforce/samples.ts';
import { invented } from '../harness/invented.ts';

const today = '2026-11-22';
const { rowsOf } = invented(today);
const codeOf = new Map(rowsOf(Course).map(({ id, code }) => [id, code]));

const latest = (employee: string, course: string) =>
  rowsOf(Completion)
    .filter((row) => row.employee === employee && codeOf.get(row.course) === course)
    .map(({ completedOn }) => completedOn as string)
    .toSorted()
    .at(-1);

test('fifteen courses, five requirements, about 6,000 completions', () => {
  expect(rowsOf(Course)).toHaveLength(15);
  expect(rowsOf(Requirement)).toHaveLength(5);
  expect(rowsOf(Completion).length).toBeGreaterThan(5500);
});

test('whoever recruits needs the workshop of three years and the refresher of one', () => {
  const flagship = rowsOf(Requirement).find(({ recruiting }) => recruiting)!;
  const items = rowsOf(RequirementItem).filter(({ requirement }) => requirement === flagship.id);
  expect(flagship.combine).toBe('allOf');
  expect(items.map(({ course, validFor }) => [codeOf.get(course), validFor])).toEqual([
    ['RECRUIT-W', 'P3Y'],
    ['RECRUIT-E', 'P1Y'],
  ]);
});

test('those who recruit now are current, about to lapse, lapsed on either clock, or never trained', () => {
  const standing = [...recruiting].map(({ staffNumber }) => {
    const workshop = latest(employeeId(staffNumber), 'RECRUIT-W');
    const refresher = latest(employeeId(staffNumber), 'RECRUIT-E');
    if (!workshop || !refresher) return workshop || refresher ? 'half' : 'never';
    const until = [monthsAfter(workshop, 36), monthsAfter(refresher, 12)];
    if (until[0]! < today) return 'workshop lapsed';
    if (until[1]! < today) return 'refresher lapsed';
    if (until[0] === today) return 'last day';
    return until.toSorted()[0]! < monthsAfter(today, 2) ? 'due soon' : 'current';
  });
  const counts = Object.groupBy(standing, (each) => each);
  expect(
    Object.fromEntries(Object.entries(counts).map(([each, people]) => [each, people!.length])),
  ).toMatchInlineSnapshot(`
    {
      "current": 19,
      "due soon": 3,
      "half": 5,
      "last day": 4,
      "never": 6,
      "refresher lapsed": 4,
      "workshop lapsed": 6,
    }
  `);
});

test('nobody completed anything in the future, before they came or after they left', () => {
  const people = new Map(rowsOf(Employee).map((row) => [row.id, row]));
  const wrong = rowsOf(Completion).filter(({ employee, completedOn }) => {
    const { startedOn, endedOn } = people.get(employee)!;
    return completedOn > today || completedOn < startedOn || (endedOn && completedOn > endedOn);
  });
  expect(wrong).toEqual([]);
});

test('exemptions are past, present and to come', () => {
  const exemptions = rowsOf(Exemption);
  expect(exemptions.some(({ until }) => until < today)).toBe(true);
  expect(exemptions.some(({ from, until }) => from <= today && until >= today)).toBe(true);
  expect(exemptions.some(({ from }) => from > today)).toBe(true);
});
