import type { Person } from '../../workforce/samples/person.ts';

/** That somebody completed a course so many months and days ago. */
export interface Learning {
  person: Person;
  course: string;
  monthsAgo: number;
  daysAgo: number;
}

/** The fact that somebody completed a course so many days ago. */
export const learnt = (person: Person, course: string, daysAgo: number): Learning => ({
  person,
  course,
  monthsAgo: 0,
  daysAgo,
});
