import { type Sample, sampleId } from '../foundation/samples.ts';
import { ProcessingActivity, RetentionRule } from './entities.ts';
import { activities } from './vocabulary/activities.ts';

type Kept = [what: string, months: number, action: 'erase' | 'anonymise', reason: string];

const rules: readonly Kept[] = [
  [
    'staffAnswers',
    12,
    'erase',
    'The workforce profile of the year in which somebody left still counts them; after that nothing needs to know what they answered.',
  ],
  [
    'applicantAnswers',
    // the first of a year wait for its end, and three months more, until they are counted
    18,
    'erase',
    'Success rates are published once a year; a claim about an appointment is brought within six months.',
  ],
  [
    'responses',
    24,
    'erase',
    'Each form says for how long its answers are kept; comments on services are kept for as long as this says.',
  ],
  ['exitAnswers', 24, 'erase', 'Two years are compared with each other.'],
  [
    'applications',
    12,
    'anonymise',
    'A claim about an appointment is brought within six months, with time for it to arrive; after that, only how far each application got is counted.',
  ],
  [
    'formatRequests',
    12,
    'erase',
    'How somebody is reached is of no use once they have what they asked for; requests are looked over once a year.',
  ],
  ['leavers', 72, 'anonymise', 'Claims about an employment are brought within six years.'],
];

/** The register and the retention rules that every council begins with, to be made its own. */
export const vocabulary = (): Sample[] => [
  {
    entity: RetentionRule,
    rows: rules.map(([what, months, action, reason]) => ({
      id: sampleId('RetentionRule', what),
      what,
      months,
      action,
      reason,
      inForce: true,
    })),
  },
  {
    entity: ProcessingActivity,
    rows: activities.map((activity) => ({
      id: sampleId('ProcessingActivity', activity.name),
      reviewedOn: null,
      ...activity,
    })),
  },
];
