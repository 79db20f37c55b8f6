import { percentage } from '../../foundation/disclosure/shares.ts';
import { builder } from '../../foundation/graphql/builder.ts';
import { lowerFirst } from '../../foundation/model/words.ts';
import { Refusal } from '../../foundation/refusal.ts';
import {
  fewestInGroup,
  fewestSelected,
} from '../../foundation/statistics/fairness/compare-groups.ts';
import { rate, today } from '../monthly/words.ts';
import { timesTheFewest } from './broken-down.ts';
import type { Cohort, Path } from './cohort.ts';
import { type Outcomes, outcomesOf, referenceOf } from './outcome-of.ts';
import { Part, Step } from './outcome-types.ts';
import { type YearServed, yearServedTo } from './served-to.ts';
import { yearUntil } from './years.ts';

interface Answer {
  year: YearServed;
  question: string;
  stepByStep: boolean;
  reference: string | null;
  groupings: string[];
  outcomes: Outcomes;
}

const OutcomeReport = builder.objectRef<Answer>('OutcomeReport').implement({
  description:
    'How far people got in a year, by what they have said of themselves, as it was worked out once the year was over.',
  fields: (t) => ({
    question: t.exposeString('question', { nullable: false }),
    characteristic: t.string({
      nullable: false,
      resolve: ({ year }) => year.characteristic.code,
    }),
    name: t.string({ nullable: false, resolve: ({ year }) => year.characteristic.name }),
    after: t.field({
      type: 'Date',
      nullable: false,
      description: 'The day before the first of the year.',
      resolve: ({ year }) => yearUntil(year.until).start,
    }),
    until: t.field({
      type: 'Date',
      nullable: false,
      description: 'The last day of the year.',
      resolve: ({ year }) => year.until,
    }),
    computedAt: t.field({
      type: 'DateTime',
      nullable: false,
      resolve: ({ year }) => year.computedAt,
    }),
    fewest: t.int({
      nullable: false,
      description: 'Figures of fewer people are withheld, with what else would tell them.',
      resolve: ({ year }) => year.fewest,
    }),
    rounded: t.boolean({
      nullable: false,
      description:
        'Whether counts are to the nearest five, each by itself, so that they may not add up.',
      resolve: ({ year }) => year.rounded,
    }),
    fewestInGroup: t.int({
      nullable: false,
      description: 'A group of fewer is not judged.',
      resolve: () => fewestInGroup,
    }),
    fewestInPart: t.int({
      nullable: false,
      description:
        'Parts in which fewer have said what they are do not appear, nor do others that would give them away.',
      resolve: ({ year }) => year.fewest * timesTheFewest,
    }),
    fewestSelected: t.int({
      nullable: false,
      description: 'Where fewer of two groups together took a step, they are not judged.',
      resolve: () => fewestSelected,
    }),
    reference: t.exposeString('reference', {
      description: 'The group that the others are held against: the largest at the start.',
    }),
    stepByStep: t.exposeBoolean('stepByStep', {
      nullable: false,
      description:
        'Whether not everybody is asked at every stage: what is over all stages together is then of everybody, asked or not, and no group is judged by it.',
    }),
    declarationRate: t.int({
      ...rate('Of the whole council, who have said what they are'),
      resolve: ({ year }) => {
        const whole = Object.values(year.paths)[0]?.whole;
        return percentage({ part: whole?.declared[0] ?? null, whole: whole?.people[0] ?? null });
      },
    }),
    groupings: t.exposeStringList('groupings', {
      nullable: false,
      description: 'What it can be broken down by.',
    }),
    parts: t.field({
      type: [Part],
      nullable: false,
      resolve: ({ outcomes }) => outcomes.parts,
    }),
    steps: t.field({
      type: [Step],
      nullable: false,
      description: 'Part by part, each step of it in order, the one over all stages last.',
      resolve: ({ outcomes }) => outcomes.steps,
    }),
  }),
});

/** The query of a path: whoever may run its report reads what is kept of it. */
export function outcomeQuery(cohort: Cohort, path: Path) {
  const { groupings = cohort.groupings } = path;
  const oneOf = groupings.join(', ');
  builder.queryField(lowerFirst(path.report), (t) =>
    t.field({
      type: OutcomeReport,
      allow: ['run', path.report],
      description: path.question,
      args: {
        characteristic: t.arg.string({
          required: true,
          description: 'The code of the characteristic.',
        }),
        by: t.arg.string({
          description: `What to break it down by, one of ${oneOf}; the whole council unless it is said.`,
        }),
        until: t.arg({
          type: 'Date',
          description: 'A day: the year is the last that ends up to it; today unless it is said.',
        }),
      },
      resolve: async (_parent, { characteristic, by, until }, context) => {
        if (by && !groupings.includes(by))
          throw new Refusal(
            'BAD_USER_INPUT',
            `It is broken down by one of ${oneOf}, not by ${by}.`,
          );
        const year = await yearServedTo(context, {
          cohort: cohort.name,
          characteristic,
          until: until ?? today(),
        });
        const served = year?.paths[path.name];
        if (!year || !served) return null;
        return {
          year,
          question: path.question,
          stepByStep: path.stepByStep ?? false,
          reference: referenceOf(year, served)?.label ?? null,
          groupings: cohort.groupings.filter((each) => served.parts[each]),
          outcomes: outcomesOf(cohort, year, served, path, by ?? null),
        };
      },
    }),
  );
}
