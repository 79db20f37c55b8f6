import { expect, test } from 'vitest';
import { User } from '../../schema/organisation/entities.ts';
import { PanelMember, Vacancy } from '../../schema/recruitment/entities.ts';
import { liveStatuses } from '../../schema/recruitment/live-panels.ts';
import { Employee } from '../../schema/workforce/entities.ts';
import { type InventedRow, invented } from '../harness/invented.ts';

const today = '2026-11-22';
const { rowsOf } = invented(today);
const vacancies = rowsOf(Vacancy);
const isLive = ({ status }: InventedRow) => liveStatuses.some((live) => live === status);

test('thirty-eight vacancies in every state, with dates that suit it', () => {
  const states = Object.groupBy(vacancies, ({ status }) => status);
  expect(
    Object.fromEntries(Object.entries(states).map(([state, rows]) => [state, rows!.length])),
  ).toMatchInlineSnapshot(`
    {
      "appointed": 13,
      "closed": 3,
      "draft": 2,
      "interviewing": 5,
      "open": 8,
      "shortlisting": 5,
      "withdrawn": 2,
    }
  `);
  for (const { opensOn, closesOn } of vacancies) expect(opensOn < closesOn).toBe(true);
  for (const { opensOn, closesOn } of states.open!) {
    expect(opensOn <= today && closesOn >= today).toBe(true);
  }
});

test('every vacancy past its draft has a panel with one chair, and so has the one that is about to open', () => {
  const aboutToOpen = vacancies.findLast(({ status }) => status === 'draft');
  for (const vacancy of vacancies) {
    const panel = rowsOf(PanelMember).filter((seat) => seat.vacancy === vacancy.id);
    const chairs = panel.filter(({ role }) => role === 'chair');
    const empty = vacancy.status === 'draft' && vacancy !== aboutToOpen;
    expect(chairs).toHaveLength(empty ? 0 : 1);
  }
});

test('somebody has left the panel of a live vacancy early', () => {
  const live = new Set(vacancies.filter(isLive).map(({ id }) => id));
  const left = rowsOf(PanelMember).filter((seat) => live.has(seat.vacancy) && seat.until < today);
  expect(left.filter(({ until }) => until).length).toBeGreaterThan(0);
});

test('the employee and the line manager of the demonstration share a live panel; the recruiter sits on one', () => {
  const seats = rowsOf(PanelMember).filter(({ vacancy, until }) => {
    const of = vacancies.find(({ id }) => id === vacancy)!;
    return isLive(of) && !until;
  });
  const panels = ['employee', 'line-manager', 'recruiter'].map((role) => {
    const user = rowsOf(User).find(({ email }) => email === `${role}@demo.example`)!;
    const person = rowsOf(Employee).find((row) => row.user === user.id)!;
    return seats.filter((seat) => seat.employee === person.id).map(({ vacancy }) => vacancy);
  });
  const [employee, manager, recruiter] = panels;
  expect(employee!.filter((panel) => manager!.includes(panel))).not.toEqual([]);
  expect(recruiter).not.toEqual([]);
});
