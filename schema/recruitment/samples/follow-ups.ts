import type { PanelFollowUp } from '../entities.ts';
import { recruiting, seatOf } from './vacancies.ts';

/** That somebody on a live panel was told, so many days ago. */
interface FollowUpData {
  place: number;
  daysAgo: number;
  how: PanelFollowUp['how'];
  outcome: PanelFollowUp['outcome'];
  note?: string;
}

const told: FollowUpData[] = [
  { place: 5, daysAgo: 6, how: 'email', outcome: 'noAnswerYet' },
  {
    place: 5,
    daysAgo: 2,
    how: 'telephone',
    outcome: 'willAttend',
    note: 'Asked for a morning; the next workshop has places.',
  },
  { place: 10, daysAgo: 9, how: 'email', outcome: 'leavesThePanel' },
  { place: 11, daysAgo: 1, how: 'inPerson', outcome: 'passedOn', note: 'Their manager decides.' },
];

const recruiters = [...recruiting];

/** Some of those whose training has lapsed were told, and some were not. */
export const followUps = told.map(({ place, ...followUp }) => {
  const person = recruiters[place]!;
  return { ...followUp, person, reference: seatOf(person).reference };
});
