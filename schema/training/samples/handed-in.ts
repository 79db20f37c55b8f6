import { demoEmail } from '../../organisation/samples/users.ts';
import { people } from '../../workforce/samples/people.ts';
import { type Person, works } from '../../workforce/samples/person.ts';

interface ClaimData {
  person: Person;
  course: string;
  daysAgo: number;
  note: string;
  refusedBecause?: string;
}

const employee = people.find(({ account }) => account === demoEmail('employee'))!;
const newest = people
  .filter((person) => works(person) && person.engagement === 'permanent')
  .toSorted((a, b) => a.startedDaysAgo - b.startedDaysAgo);

/** Training done elsewhere that people of the invented council have handed in. */
export const claims: ClaimData[] = [
  {
    ...{ person: newest[0]!, course: 'TRANS-W', daysAgo: 320 },
    note: 'A workshop at my last council, run by its own trainers.',
  },
  {
    ...{ person: newest[3]!, course: 'EQ-BASIC', daysAgo: 150 },
    note: 'Online, through the fire service.',
  },
  {
    ...{ person: employee, course: 'DIGNITY', daysAgo: 410 },
    note: 'A half-day course with the union.',
    refusedBecause: 'The certificate does not say on which day it was. Ask the union for one.',
  },
];

interface UnmatchedData {
  learner: string;
  fullName: string;
  workEmail: string | null;
  courses: string[];
  daysAgo: number;
}

const [first, second] = [newest[6]!, newest[9]!];

/** Completions that the learning system reports of people under a number or an address that nobody has. */
export const unmatched: UnmatchedData[] = [
  {
    ...{ learner: `T-${first.staffNumber}`, fullName: first.fullName, workEmail: null },
    ...{ courses: ['EQ-BASIC', 'HARASS'], daysAgo: 31 },
  },
  {
    ...{ learner: 'agency.desk@learn.example', fullName: second.fullName },
    ...{ workEmail: 'agency.desk@learn.example', courses: ['TRANS-E'], daysAgo: 12 },
  },
];
