import { builder } from '../../foundation/graphql/builder.ts';
import { CellStatus } from '../../foundation/report/cell-status.ts';
import { groupings } from '../monthly-table.ts';
import type { TimedRow } from './hours-of-few.ts';
import { type Rates, ratesOf, shareOf } from './rates.ts';
import { isItself } from './serve.ts';
import { servedTo, type TableServed } from './served-to.ts';
import { asAtWords, rate, today } from './words.ts';

const Grouping = builder.enumType('MonthlyTableBy', {
  description: 'What a table of the workforce at the end of a month has in its rows.',
  values: groupings,
});

interface ProfileCell {
  band: string;
  people: number | null;
  share: number | null;
}

const Cell = builder.objectRef<ProfileCell>('ProfileCell').implement({
  description: 'How many of a group are in a band.',
  fields: (t) => ({
    band: t.exposeString('band', { nullable: false }),
    people: t.exposeInt('people', { description: 'How many; null where it is withheld.' }),
    share: t.exposeInt('share', {
      description:
        'Of a hundred who have said what they are, in whole numbers; null where that is withheld or there are too few.',
    }),
    status: t.field({
      type: CellStatus,
      nullable: false,
      resolve: ({ people }) => (people === null ? 'withheld' : 'shown'),
    }),
  }),
});

type ProfileRow = TimedRow & { rates: Rates; cells: ProfileCell[]; itself: boolean };

const Row = builder.objectRef<ProfileRow>('ProfileRow').implement({
  description: 'A group of the workforce, and how many of it are in each band.',
  fields: (t) => ({
    part: t.exposeString('part', { description: 'Tells it from other rows; null for everybody.' }),
    group: t.exposeString('group', { description: 'The area, grade or other group.' }),
    label: t.exposeString('label', { nullable: false }),
    level: t.exposeInt('level', {
      nullable: false,
      description: 'How deep below the council it stands.',
    }),
    itself: t.exposeBoolean('itself', {
      nullable: false,
      description:
        'Whether it is the people of an area itself, apart from those of the areas below it.',
    }),
    people: t.int({
      nullable: false,
      description: 'The head count: the base of the row.',
      resolve: ({ people }) => people,
    }),
    fullTimeEquivalent: t.exposeFloat('fullTimeEquivalent', {
      description:
        'What their contracted hours come to in full-time posts; null where it would tell of a handful.',
    }),
    asked: t.int({ nullable: false, resolve: ({ rates }) => rates.asked }),
    answered: t.int({
      nullable: false,
      description: 'Prefer not to say is an answer.',
      resolve: ({ rates }) => rates.answered,
    }),
    declared: t.int({
      nullable: false,
      description: 'How many have said what they are: the base of the shares.',
      resolve: ({ rates }) => rates.declared,
    }),
    responseRate: t.int({
      ...rate('Answers, of those who were asked'),
      resolve: ({ rates }) => rates.responseRate,
    }),
    declarationRate: t.int({
      ...rate('Who have said what they are, of those who were asked'),
      resolve: ({ rates }) => rates.declarationRate,
    }),
    cells: t.field({ type: [Cell], nullable: false, resolve: ({ cells }) => cells }),
  }),
});

const Band = builder.objectRef<TableServed['bands'][number]>('ProfileBand').implement({
  description: 'A band of a characteristic; the same in every table.',
  fields: (t) => ({
    code: t.exposeString('code', { nullable: false }),
    label: t.exposeString('label', { nullable: false }),
  }),
});

export const Profile = builder.objectRef<TableServed>('WorkforceProfile').implement({
  description:
    'The workforce by a characteristic at the end of a month, as it was worked out then.',
  fields: (t) => ({
    characteristic: t.string({
      nullable: false,
      resolve: ({ characteristic }) => characteristic.code,
    }),
    name: t.string({ nullable: false, resolve: ({ characteristic }) => characteristic.name }),
    asAt: t.field({ type: 'Date', nullable: false, resolve: ({ month }) => month }),
    computedAt: t.field({
      type: 'DateTime',
      nullable: false,
      resolve: ({ computedAt }) => computedAt,
    }),
    fewest: t.exposeInt('fewest', {
      nullable: false,
      description: 'Figures of fewer people are withheld, with what else would tell them.',
    }),
    rounded: t.exposeBoolean('rounded', {
      nullable: false,
      description:
        'Whether counts are to the nearest five, each by itself, so that they may not add up.',
    }),
    bands: t.field({ type: [Band], nullable: false, resolve: ({ bands }) => bands }),
    rows: t.field({
      type: [Row],
      nullable: false,
      resolve: (table) =>
        table.rows.map((row): ProfileRow => {
          const rates = ratesOf(row);
          const cells = table.bands.map(({ code }, i) => ({
            band: code,
            people: row.figures[i] ?? null,
            share: shareOf(row.figures[i] ?? null, rates),
          }));
          return { ...row, rates, cells, itself: isItself(table, row) };
        }),
    }),
  }),
});

builder.queryField('workforceProfile', (t) =>
  t.field({
    type: Profile,
    allow: ['run', 'WorkforceProfile'],
    description:
      'Who works for the council, by a characteristic? Councillors and those whom schools employ are not counted.',
    args: {
      characteristic: t.arg.string({
        required: true,
        description: 'The code of the characteristic.',
      }),
      by: t.arg({ type: Grouping, required: true, description: 'What to have in the rows.' }),
      asAt: t.arg({ type: 'Date', description: asAtWords }),
    },
    resolve: async (_parent, { characteristic, by, asAt: on }, context) => {
      const [table] = await servedTo(context, {
        characteristic,
        by,
        fresh: true,
        asAt: on ?? today(),
      });
      return table ?? null;
    },
  }),
);
