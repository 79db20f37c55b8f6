import { chance } from '../../organisation/samples/chance.ts';
import { Naming } from '../../workforce/samples/naming.ts';
import type { Reason, Stage } from '../stages.ts';
import { type VacancyData, vacancies } from './vacancies.ts';

/** An application of the invented council; days count back from today. */
export interface ApplicationData {
  number: string;
  vacancy: VacancyData;
  appliedDaysAgo: number;
  heardThrough: (typeof sources)[number] | null;
  statement: string;
  fullName: string;
  email: string;
  bornYearsAgo: number;
  school: string;
  steps: Step[];
}

interface Step {
  stage: Exclude<Stage, 'applied'>;
  daysAgo: number;
  reason?: Reason;
}

const luck = chance('applications');
const naming = new Naming(chance('applicants'));

const sources = ['councilWebsite', 'jobsBoard', 'socialMedia', 'jobcentre', 'wordOfMouth'] as const;
const schools = [
  'Northmoor High School',
  'Calder Sixth Form College',
  'Our Lady’s, Abbotsbridge',
  'Riverside Academy',
  'Ysgol Glan Afon',
  'University of the Pennines',
];
const strengths = [
  'I have led a small team through two inspections.',
  'I have six years of answering the public by telephone and in person.',
  'I keep records that others can rely on, and I like to explain them.',
  'I retrained last year after caring for a relative, and bring both with me.',
  'I have managed a budget of £400,000 and never overspent it.',
  'I speak two languages and have interpreted for neighbours at appointments.',
];

/** The applications for every vacancy that has opened, each as far as its vacancy has got. */
export const applications: ApplicationData[] = vacancies
  .filter(({ status, opensDaysAgo }) => status !== 'draft' && opensDaysAgo > 0)
  .flatMap((vacancy) =>
    Array.from({ length: luck.between(...fieldOf(vacancy)) }, (_, place) =>
      application(vacancy, place),
    ),
  );

/** How many apply: the most where the shortlist is being made. */
function fieldOf({ status }: VacancyData): [fewest: number, most: number] {
  if (status === 'shortlisting') return [6, 9];
  return status === 'interviewing' ? [4, 6] : [1, 3];
}

function application(vacancy: VacancyData, place: number): ApplicationData {
  const fullName = naming.name();
  const last = Math.max(vacancy.closesDaysAgo, 0);
  const appliedDaysAgo = luck.between(last, vacancy.opensDaysAgo);
  return {
    number: `A${vacancy.reference.slice(-4)}-${String(place + 1).padStart(2, '0')}`,
    vacancy,
    appliedDaysAgo,
    heardThrough: luck.happens(0.1) ? null : luck.pick(sources),
    statement: luck.pick(strengths),
    fullName,
    email: naming.address(fullName).replace(/@.*/, '@mail.example'),
    bornYearsAgo: luck.between(19, 62),
    school: luck.pick(schools),
    steps: steps(vacancy, place, appliedDaysAgo),
  };
}

/** Four are interviewed and the first is appointed; while the shortlist is made, some are undecided. */
function steps({ status, closesDaysAgo }: VacancyData, place: number, applied: number): Step[] {
  const sifted = closesDaysAgo - 3;
  const interviewed = closesDaysAgo - 14;
  if (luck.happens(0.06)) return [{ stage: 'withdrew', daysAgo: Math.max(applied - 2, 0) }];
  if (status === 'open' || sifted < 0) return [];
  const rejected: Step = { stage: 'notSelected', daysAgo: sifted, reason: 'essentialCriteria' };
  const shortlisted: Step = { stage: 'shortlisted', daysAgo: sifted };
  if (status === 'shortlisting') return [[shortlisted], [rejected], []][place % 3]!;
  if (status === 'withdrawn')
    return [{ stage: 'notSelected', daysAgo: sifted, reason: 'noVacancy' }];
  if (place > 3) return [rejected];
  if (interviewed < 0) return [shortlisted];
  const met: Step = { stage: 'interviewed', daysAgo: interviewed };
  if (status === 'interviewing') return [shortlisted, met];
  const outcome: Step[] =
    place === 0 && status === 'appointed'
      ? [
          { stage: 'offered', daysAgo: interviewed - 2 },
          { stage: 'appointed', daysAgo: interviewed - 20 },
        ]
      : [{ stage: 'notSelected', daysAgo: interviewed - 2, reason: 'otherCandidatesStronger' }];
  return [shortlisted, met, ...outcome];
}
