import { recruiting } from '../../recruitment/samples/vacancies.ts';
import { people } from '../../workforce/samples/people.ts';
import { type Person, works } from '../../workforce/samples/person.ts';
import { recruiterLearning } from './recruiters.ts';

interface ExemptionData {
  person: Person;
  requirement: string;
  reason: string;
  fromDaysAgo: number;
  untilDaysAgo: number;
}

const untrained = [...recruiting].filter(
  (person) => !recruiterLearning.some((learning) => learning.person === person),
);
const customerFacing = people.filter(
  (person) => works(person) && person.area.customers && person.engagement === 'permanent',
);

/** Leave from a requirement: one recruiter for now, others past, present and still to come. */
export const exemptions: ExemptionData[] = [
  {
    person: untrained[0]!,
    requirement: 'RECRUITING',
    reason: 'Holds an equivalent certificate from another council; to be entered by then.',
    fromDaysAgo: 20,
    untilDaysAgo: -40,
  },
  ...[
    { fromDaysAgo: 200, untilDaysAgo: 15 },
    { fromDaysAgo: 90, untilDaysAgo: -60 },
    { fromDaysAgo: 30, untilDaysAgo: -150 },
    { fromDaysAgo: -20, untilDaysAgo: -200 },
  ].map((days, index) => ({
    person: customerFacing[index * 37]!,
    requirement: 'TRANS-AWARENESS',
    reason: 'Away from work until then.',
    ...days,
  })),
];
