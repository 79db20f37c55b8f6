import { chance } from '../../organisation/samples/chance.ts';
import type { Leaver } from '../leaver.ts';
import type { Person } from './person.ts';

/** Whether somebody of the invented council has left it. */
export const hasLeft = ({ endedDaysAgo }: Person) => endedDaysAgo !== null && endedDaysAgo > 0;

const reasons = {
  resignation: 52,
  retirement: 14,
  redundancy: 8,
  transfer: 8,
  illHealth: 6,
  dismissal: 6,
  other: 6,
};

const destinations = {
  otherCouncil: 30,
  publicSector: 20,
  privateSector: 25,
  education: 8,
  caring: 5,
  notKnown: 12,
};

/** Why they left: a contract for a time comes to its end. */
export const reasonOf = ({ staffNumber, engagement }: Person): Leaver['reason'] =>
  engagement === 'fixedTerm' || engagement === 'agency'
    ? 'endOfContract'
    : chance(`reason ${staffNumber}`).weigh(reasons);

/** Where they went, of those who had somewhere to go. */
export const destinationOf = (person: Person): Leaver['destination'] =>
  ['resignation', 'redundancy', 'transfer'].includes(reasonOf(person))
    ? chance(`destination ${person.staffNumber}`).weigh(destinations)
    : null;
