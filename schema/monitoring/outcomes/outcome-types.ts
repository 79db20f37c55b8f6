import { builder } from '../../foundation/graphql/builder.ts';
import { CellStatus } from '../../foundation/report/cell-status.ts';
import type { OutcomeRow, OutcomeStep } from './outcome-of.ts';
import type { ServedGroup } from './serve.ts';

const Judgement = builder.enumType('Judgement', {
  description: 'Whether so many people can tell anything, and if so, whether it could be chance.',
  values: {
    refused: { description: 'There are too few to judge.' },
    noEvidence: {
      description: 'A difference like this could well be chance, with all that was looked at.',
    },
    evidence: { description: 'Chance alone would seldom do this. The figures do not say why.' },
  },
});

const FourFifths = builder.enumType('FourFifths', {
  description:
    'Whether the lower rate is below four fifths of the higher: a rule of thumb of the United States, without force in British law, and arithmetic only.',
  values: ['flagged', 'notFlagged'] as const,
});

const OutcomeComparison = builder
  .objectRef<NonNullable<OutcomeRow['beside']>>('OutcomeComparison')
  .implement({
    description: 'A group beside the one that all are held against.',
    fields: (t) => ({
      direction: t.exposeString('direction', {
        nullable: false,
        description: 'What is divided by what, so that nobody reads it the wrong way round.',
      }),
      ratio: t.exposeFloat('ratio', {
        description:
          'The relative likelihood: the rate of the group as a multiple of that of the other.',
      }),
      low: t.exposeFloat('low', { description: 'The lower end of its 95 % interval.' }),
      high: t.exposeFloat('high', { description: 'The upper end of its 95 % interval.' }),
      fisher: t.exposeFloat('fisher', {
        nullable: false,
        description: 'Fisher’s exact probability, two-sided.',
      }),
      corrected: t.exposeFloat('corrected', {
        nullable: false,
        description: 'The same, corrected for everything that is judged at once (Holm).',
      }),
      z: t.exposeFloat('z', { description: 'How many standard errors the rates are apart.' }),
      fourFifths: t.expose('fourFifths', {
        type: FourFifths,
        description: 'Null of a step for which nobody is selected, such as leaving.',
      }),
      judgement: t.expose('judgement', { type: Judgement, nullable: false }),
    }),
  });

const Row = builder.objectRef<OutcomeRow>('OutcomeRow').implement({
  description: 'A group at a step.',
  fields: (t) => ({
    band: t.exposeString('band', { nullable: false }),
    label: t.exposeString('label', { nullable: false }),
    people: t.exposeInt('people', {
      description: 'How many stood before the step; null where it is withheld.',
    }),
    selected: t.exposeInt('selected', {
      description: 'How many of them took it; null where it is withheld.',
    }),
    status: t.field({
      type: CellStatus,
      nullable: false,
      resolve: ({ people, selected }) =>
        people === null || selected === null ? 'withheld' : 'shown',
    }),
    rate: t.exposeFloat('rate', {
      description:
        'Of a hundred of the group, how many took the step; null where that is withheld or there are too few.',
    }),
    shareOfPeople: t.exposeFloat('shareOfPeople', {
      description:
        'Of a hundred who have said what they are and stood before the step, how many are of this group.',
    }),
    shareOfSelected: t.exposeFloat('shareOfSelected', {
      description:
        'Of a hundred who have said what they are and took the step, how many are of this group.',
    }),
    comparison: t.field({ type: OutcomeComparison, resolve: ({ beside }) => beside }),
    sentence: t.exposeString('sentence', {
      description: 'What the figures say of the group beside the other, and no more.',
    }),
  }),
});

export const Step = builder.objectRef<OutcomeStep>('OutcomeStep').implement({
  description: 'From one stage to another.',
  fields: (t) => ({
    part: t.exposeString('part', { description: 'Of which part; null for everybody.' }),
    from: t.exposeString('from', { nullable: false }),
    to: t.exposeString('to', { nullable: false }),
    done: t.exposeString('done', {
      nullable: false,
      description:
        'What is said of whoever took the step: they were appointed, or gone within the year.',
    }),
    overall: t.exposeBoolean('overall', {
      nullable: false,
      description: 'Whether it is from the start to the end.',
    }),
    people: t.int({
      nullable: false,
      description: 'How many who have said what they are stood before it: the base of the shares.',
      resolve: ({ declared }) => declared.people,
    }),
    selected: t.int({
      description: 'How many of them took it; null where it is withheld.',
      resolve: ({ declared }) => declared.selected,
    }),
    rate: t.exposeFloat('rate', {
      description:
        'Of a hundred of them, how many took it; null where that is withheld or there are too few.',
    }),
    rows: t.field({ type: [Row], nullable: false, resolve: ({ rows }) => rows }),
  }),
});

export const Part = builder.objectRef<ServedGroup>('OutcomePart').implement({
  description: 'The whole council or a part of it.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'The area or other part; null for everybody.' }),
    label: t.exposeString('label', { nullable: false }),
    people: t.int({
      nullable: false,
      description: 'How many were there at first.',
      resolve: ({ people }) => people[0]!,
    }),
    declared: t.int({
      nullable: false,
      description: 'How many of them have said what they are.',
      // of all who were there at first it is never withheld
      resolve: ({ declared }) => declared[0]!,
    }),
  }),
});
