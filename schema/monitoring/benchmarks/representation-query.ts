import { builder } from '../../foundation/graphql/builder.ts';
import { CellStatus } from '../../foundation/report/cell-status.ts';
import { ratesOf } from '../monthly/rates.ts';
import { servedTo, type TableServed } from '../monthly/served-to.ts';
import { asAtWords, today } from '../monthly/words.ts';
import { beyondTheirBands } from './beyond-its-band.ts';
import { leftOutOf, leftOutShare } from './left-out.ts';
import { ownPlace } from './own-place.ts';
import { type Measured, measuredIn, type Yardstick, yardsticksFor } from './read.ts';
import { type Represented, representationOf } from './representation.ts';
import { allResidents, asPhrase, ofAllResidents, saysWhom, withRetired } from './whom-it-counts.ts';

type PlaceOf = Yardstick['areas'][number] & Pick<Yardstick, 'council'>;

const Place = builder.objectRef<PlaceOf>('BenchmarkPlace').implement({
  description: 'A place that a table of the population has.',
  fields: (t) => ({
    code: t.exposeString('code', { nullable: false }),
    name: t.exposeString('name', { nullable: false }),
    own: t.boolean({
      nullable: false,
      description: 'Whether it is the area of the council itself, by its name.',
      resolve: ({ name, council }) => ownPlace(name, council),
    }),
  }),
});

const Table = builder.objectRef<Yardstick>('BenchmarkTable').implement({
  description: 'A table of the population that speaks of a characteristic.',
  fields: (t) => ({
    reference: t.exposeString('reference', { nullable: false }),
    title: t.exposeString('title', { nullable: false }),
    base: t.exposeString('base', { nullable: false, description: 'Who is counted in it.' }),
    period: t.field({ type: 'Date', resolve: ({ period }) => period }),
    ofAllResidents: t.boolean({ ...allResidents, resolve: ({ base }) => ofAllResidents(base) }),
    areas: t.field({
      type: [Place],
      nullable: false,
      resolve: ({ areas, council }) => areas.map((area) => ({ ...area, council })),
    }),
  }),
});

builder.queryField('benchmarkTables', (t) =>
  t.field({
    type: [Table],
    nullable: false,
    allow: ['run', 'WorkforceRepresentation'],
    description: 'The tables of the population that speak of a characteristic.',
    args: { characteristic: t.arg.string({ required: true }) },
    resolve: (_parent, { characteristic }, context) => yardsticksFor(context, characteristic),
  }),
);

const Row = builder.objectRef<Represented>('RepresentationRow').implement({
  description: 'How large a group is among those who work here, and in the population.',
  fields: (t) => ({
    band: t.exposeString('band', { nullable: false }),
    label: t.exposeString('label', { nullable: false }),
    people: t.exposeInt('people', {
      description: 'How many work here; null where it is withheld.',
    }),
    share: t.exposeFloat('share', { description: 'Of a hundred who have said what they are.' }),
    benchmarkPeople: t.exposeInt('benchmarkPeople', { nullable: false }),
    benchmarkShare: t.exposeFloat('benchmarkShare', {
      description: 'Of a hundred of the population whose group is known.',
    }),
    index: t.exposeFloat('index', { description: 'The one share as a multiple of the other.' }),
    gap: t.exposeFloat('gap', {
      description: 'By how many hundredths more than in the population.',
    }),
    target: t.exposeFloat('target', { description: 'How many of a hundred are aimed at.' }),
    targetBy: t.field({ type: 'Date', resolve: ({ targetBy }) => targetBy }),
    toTarget: t.exposeFloat('toTarget', {
      description: 'By how many hundredths more than is aimed at.',
    }),
    status: t.field({
      type: CellStatus,
      nullable: false,
      resolve: ({ people }) => (people === null ? 'withheld' : 'shown'),
    }),
  }),
});

interface Answer {
  table: TableServed;
  measured: Measured;
}

const Representation = builder.objectRef<Answer>('Representation').implement({
  description: 'Those who work here held against the population, with the base of each.',
  fields: (t) => ({
    name: t.string({ nullable: false, resolve: ({ table }) => table.characteristic.name }),
    asAt: t.field({ type: 'Date', nullable: false, resolve: ({ table }) => table.month }),
    fewest: t.int({ nullable: false, resolve: ({ table }) => table.fewest }),
    people: t.int({ nullable: false, resolve: ({ table }) => everybody(table)?.people ?? 0 }),
    declared: t.int({
      nullable: false,
      description: 'How many have said what they are: the base of their shares.',
      resolve: ({ table }) => (everybody(table) ? ratesOf(everybody(table)!).declared : 0),
    }),
    declarationRate: t.int({
      resolve: ({ table }) =>
        everybody(table) ? ratesOf(everybody(table)!).declarationRate : null,
    }),
    benchmark: t.string({ nullable: false, resolve: ({ measured }) => measured.title }),
    benchmarkBase: t.string({
      nullable: false,
      resolve: ({ measured }) => asPhrase(measured.base),
    }),
    benchmarkOfAllResidents: t.boolean({
      ...allResidents,
      resolve: ({ measured }) => ofAllResidents(measured.base),
    }),
    benchmarkWithRetired: t.boolean({
      nullable: false,
      description: 'Whether those who have retired are in it, as far as its words tell.',
      resolve: ({ measured }) => withRetired(measured.base),
    }),
    benchmarkSaysWhom: t.boolean({
      nullable: false,
      description: 'Whether its words say whom it counts, and not only what it counts them by.',
      resolve: ({ measured }) => saysWhom(measured.base),
    }),
    benchmarkPeriod: t.field({ type: 'Date', resolve: ({ measured }) => measured.period }),
    place: t.string({ nullable: false, resolve: ({ measured }) => measured.areaName ?? '' }),
    leftOut: t.stringList({
      nullable: false,
      description: 'What of the table of the population is on none of our lists, and so left out.',
      resolve: ({ table, measured }) => leftOutOf(table.characteristic.code, measured),
    }),
    beyondBands: t.stringList({
      nullable: false,
      description: 'Which of its ages reach beyond the band that they are counted in.',
      resolve: ({ table, measured }) => beyondTheirBands(table.characteristic.code, measured),
    }),
    leftOutShare: t.float({
      description: 'How many of a hundred whom the table of the population counts are left out.',
      resolve: ({ table, measured }) => leftOutShare(table.characteristic.code, measured),
    }),
    rows: t.field({
      type: [Row],
      nullable: false,
      resolve: ({ table, measured }) => representationOf(table, measured),
    }),
  }),
});

const everybody = ({ rows }: TableServed) => rows.find(({ part }) => part === null);

builder.queryField('representation', (t) =>
  t.field({
    type: Representation,
    allow: ['run', 'WorkforceRepresentation'],
    description: 'Does the workforce reflect the population?',
    args: {
      characteristic: t.arg.string({ required: true }),
      benchmark: t.arg.string({ required: true, description: 'The reference of the table.' }),
      areaCode: t.arg.string({ required: true, description: 'The code of the place.' }),
      asAt: t.arg({ type: 'Date', description: asAtWords }),
    },
    resolve: async (_parent, { characteristic, benchmark, areaCode, asAt }, context) => {
      const wanted = {
        characteristic,
        by: 'engagement',
        fresh: true,
        asAt: asAt ?? today(),
      } as const;
      const [table] = await servedTo(context, wanted);
      const measured = await measuredIn(context, {
        characteristic,
        reference: benchmark,
        areaCode,
      });
      return table && measured ? { table, measured } : null;
    },
  }),
);
