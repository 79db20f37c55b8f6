import type { Learning } from './learning.ts';
import { recruiterLearning } from './recruiters.ts';

/** A session of the invented council, so many days from today, and who is booked on it. */
export interface SessionData {
  code: string;
  course: string;
  inDays: number;
  startsAt: string;
  endsAt: string;
  place: string;
  capacity: number;
  people: Learning['person'][];
}

const lapsed = [
  ...new Set(
    recruiterLearning.filter(({ monthsAgo }) => monthsAgo >= 36).map(({ person }) => person),
  ),
];
const others = [...new Set(recruiterLearning.map(({ person }) => person))].filter(
  (person) => !lapsed.includes(person),
);

export const sessions: SessionData[] = [
  {
    ...{ code: 'RW-1', course: 'RECRUIT-W', inDays: 0, startsAt: '09:30', endsAt: '12:30' },
    ...{ place: 'Civic Centre, Committee Room 2', capacity: 12, people: lapsed.slice(0, 3) },
  },
  {
    ...{ code: 'RW-2', course: 'RECRUIT-W', inDays: 12, startsAt: '13:30', endsAt: '16:30' },
    ...{ place: 'Civic Centre, Committee Room 1', capacity: 4, people: lapsed.slice(3, 9) },
  },
  {
    ...{ code: 'TW-1', course: 'TRANS-W', inDays: 19, startsAt: '10:00', endsAt: '12:00' },
    ...{ place: 'Library, Meeting Room', capacity: 20, people: others.slice(0, 5) },
  },
  {
    ...{ code: 'EIA-1', course: 'EIA', inDays: 26, startsAt: '09:30', endsAt: '16:00' },
    ...{ place: 'Civic Centre, Training Suite', capacity: 15, people: others.slice(5, 8) },
  },
];
