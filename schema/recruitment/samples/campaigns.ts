import { yearOver } from '../../monitoring/outcomes/years.ts';
import { answerWeights } from '../../monitoring/samples/answer-weights.ts';
import { daysAfter } from '../../organisation/samples/calendar.ts';
import { chance } from '../../organisation/samples/chance.ts';
import { posts } from '../../organisation/samples.ts';
import type { Stage } from '../stages.ts';

/** A large round of recruitment in the last year that is over. */
export interface Campaign {
  reference: string;
  post: (typeof posts)[number];
  opensOn: string;
  closesOn: string;
  channel: 'internal' | 'external';
  applicants: Applicant[];
}

/** Somebody who applied in it, how far they got, and what they said of themselves. */
interface Applicant {
  number: string;
  appliedOn: string;
  steps: {
    stage: Exclude<Stage, 'applied'>;
    on: string;
    reason: 'otherCandidatesStronger' | null;
  }[];
  /** By the characteristics of the form; null for prefer not to say. Nothing where they did not answer. */
  answers: Record<string, string | null>;
}

const along = ['longlisted', 'shortlisted', 'interviewed', 'offered', 'appointed'] as const;
const asked = ['sex', 'ethnicGroup', 'disability'];
const rounds = 8;
const applicantsInARound = 120;

const advertised = [
  'Care Worker',
  'Customer Adviser',
  'Library Assistant',
  'Refuse',
  'Housing',
  'Social Worker',
];

/** The rounds of the invented council: those of one group are shortlisted less often, as many a council found. */
export function campaigns(today: string): Campaign[] {
  const luck = chance('campaigns');
  const { until } = yearOver(today, 3);
  const chosen = posts.filter(({ rank, area }) => rank > 1 && rank < 7 && !area.closedDaysAgo);
  return Array.from({ length: rounds }, (_, round): Campaign => {
    const named = chosen.find(({ title }) => title.includes(advertised[round] ?? '—'));
    const post = named ?? luck.pick(chosen);
    const closesOn = daysAfter(until, -luck.between(20, 340));
    const opensOn = daysAfter(closesOn, -28);
    const reference = `ABC/${2201 + round}`;
    return {
      reference,
      post,
      opensOn,
      closesOn,
      channel: round === rounds - 1 ? 'internal' : 'external',
      applicants: Array.from({ length: applicantsInARound }, (_, place): Applicant => {
        const answers = answersOf(luck);
        return {
          number: `A${2201 + round}-${String(place + 1).padStart(3, '0')}`,
          appliedOn: daysAfter(closesOn, -luck.between(0, 28)),
          steps: stepsOf(luck, closesOn, answers.ethnicGroup ?? ''),
          answers,
        };
      }),
    };
  });
}

function answersOf(luck: ReturnType<typeof chance>): Applicant['answers'] {
  if (luck.happens(0.06)) return {};
  return Object.fromEntries(
    asked.map((characteristic) => {
      const code = luck.weigh(answerWeights[characteristic]!);
      return [characteristic, code === 'preferNotToSay' ? null : code];
    }),
  );
}

function stepsOf(luck: ReturnType<typeof chance>, closesOn: string, ethnicGroup: string) {
  const favoured = ethnicGroup.startsWith('black') || ethnicGroup.startsWith('asian') ? 0.72 : 1;
  const chances = [0.78 * favoured, 0.7, 0.8, 0.62, 0.85];
  const reached = chances.findIndex((each) => !luck.happens(each));
  const far = reached < 0 ? along.length : reached;
  const steps: Applicant['steps'] = along
    .slice(0, far)
    .map((stage, i) => ({ stage, on: daysAfter(closesOn, 3 + 8 * i), reason: null }));
  if (far < along.length)
    steps.push({
      stage: 'notSelected',
      on: daysAfter(closesOn, 3 + 8 * far),
      reason: 'otherCandidatesStronger',
    });
  return steps;
}
