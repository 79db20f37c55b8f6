import { builder } from '../../foundation/graphql/builder.ts';
import { nonDisclosureOf } from './non-disclosure.ts';
import { answeredTo } from './served-to.ts';
import { asAtWords, rate, today } from './words.ts';

const NonDisclosureCell = builder
  .objectRef<ReturnType<typeof nonDisclosureOf>[number]['cells'][number]>('NonDisclosureCell')
  .implement({
    description: 'How many of an area have not said what they are.',
    fields: (t) => ({
      characteristic: t.exposeString('characteristic', { nullable: false }),
      people: t.exposeInt('people', { nullable: false }),
      asked: t.exposeInt('asked', { nullable: false }),
      answered: t.exposeInt('answered', { nullable: false }),
      declared: t.exposeInt('declared', { nullable: false }),
      notDisclosedRate: t.exposeInt(
        'notDisclosedRate',
        rate('Who have not said what they are, of all'),
      ),
      responseRate: t.exposeInt('responseRate', rate('Answers, of those who were asked')),
      declarationRate: t.exposeInt(
        'declarationRate',
        rate('Who have said what they are, of those who were asked'),
      ),
      change: t.exposeInt('change', {
        description:
          'By how many hundredths that is more than at the end of the month before; null where one of the two is not shown.',
      }),
    }),
  });

const NonDisclosureRow = builder
  .objectRef<ReturnType<typeof nonDisclosureOf>[number]>('NonDisclosureRow')
  .implement({
    description: 'An area, and how many there have not said what they are.',
    fields: (t) => ({
      part: t.exposeString('part'),
      group: t.exposeString('group'),
      label: t.exposeString('label', { nullable: false }),
      level: t.exposeInt('level', { nullable: false }),
      itself: t.exposeBoolean('itself', {
        nullable: false,
        description:
          'Whether it is the people of an area itself, apart from those of the areas below it.',
      }),
      people: t.exposeInt('people', { nullable: false }),
      cells: t.field({ type: [NonDisclosureCell], nullable: false, resolve: ({ cells }) => cells }),
    }),
  });

interface NonDisclosure {
  asAt: string;
  before: string | null;
  rounded: boolean;
  characteristics: { code: string; name: string }[];
  rows: ReturnType<typeof nonDisclosureOf>;
}

const NonDisclosureAnswer = builder.objectRef<NonDisclosure>('NonDisclosure').implement({
  description: 'Who has not said what they are, by area and characteristic, at the end of a month.',
  fields: (t) => ({
    asAt: t.field({ type: 'Date', nullable: false, resolve: ({ asAt: on }) => on }),
    before: t.field({
      type: 'Date',
      description: 'The month end that it is compared with.',
      resolve: ({ before }) => before,
    }),
    characteristics: t.field({
      type: [
        builder.objectRef<{ code: string; name: string }>('NonDisclosureColumn').implement({
          fields: (u) => ({
            code: u.exposeString('code', { nullable: false }),
            name: u.exposeString('name', { nullable: false }),
          }),
        }),
      ],
      nullable: false,
      resolve: ({ characteristics }) => characteristics,
    }),
    rounded: t.exposeBoolean('rounded', {
      nullable: false,
      description:
        'Whether counts are to the nearest five, each by itself, so that they may not add up.',
    }),
    rows: t.field({ type: [NonDisclosureRow], nullable: false, resolve: ({ rows }) => rows }),
  }),
});

builder.queryField('nonDisclosure', (t) =>
  t.field({
    type: NonDisclosureAnswer,
    allow: ['run', 'NonDisclosure'],
    description: 'Where have people not yet said what they are, and is it getting better?',
    args: { asAt: t.arg({ type: 'Date', description: asAtWords }) },
    resolve: async (_parent, { asAt: on }, context) => {
      const wanted = { by: 'serviceArea', fresh: false, asAt: on ?? today() } as const;
      const answered = await answeredTo(context, wanted);
      const [first] = answered;
      if (!first) return null;
      const tables = answered.filter(({ month }) => month === first.month);
      const before = answered.filter(({ month }) => month < first.month);
      return {
        asAt: first.month,
        before: before[0]?.month ?? null,
        rounded: first.rounded,
        characteristics: tables.map(({ characteristic }) => characteristic),
        rows: nonDisclosureOf(tables, before),
      };
    },
  }),
);
