import { builder } from '../../foundation/graphql/builder.ts';
import { CellStatus } from '../../foundation/report/cell-status.ts';
import {
  type BesidePopulation,
  besidePopulation,
  fewestCounted,
  fewestExpected,
} from '../../foundation/statistics/fairness/beside-population.ts';
import { populationIn } from '../benchmarks/population.ts';
import { type Measured, measuredIn } from '../benchmarks/read.ts';
import { allResidents, asPhrase, ofAllResidents } from '../benchmarks/whom-it-counts.ts';
import { today } from '../monthly/words.ts';
import { type YearServed, yearServedTo } from './served-to.ts';

interface Row {
  part: string | null;
  band: string;
  label: string;
  people: number | null;
  ofAll: number;
  beside: BesidePopulation | null;
  judgement: BesidePopulation['judgement'] | null;
}

const Named = builder.enumType('CommunityJudgement', {
  description: 'Whether the numbers support naming a group.',
  values: {
    refused: { description: 'There are too few to judge.' },
    noEvidence: { description: 'Its share is not surely another than that of the population.' },
    under: { description: 'It is under-represented among those who use the service.' },
    over: { description: 'It is over-represented among them.' },
  },
});

const CommunityRow = builder.objectRef<Row>('CommunityRow').implement({
  description: 'How large a group is among those who use a service, and in the community.',
  fields: (t) => ({
    part: t.exposeString('part', { description: 'Of which part; null for the whole council.' }),
    band: t.exposeString('band', { nullable: false }),
    label: t.exposeString('label', { nullable: false }),
    people: t.exposeInt('people', { description: 'How many; null where it is withheld.' }),
    base: t.int({
      nullable: false,
      description: 'Of how many who have said what they are.',
      resolve: ({ ofAll }) => ofAll,
    }),
    status: t.field({
      type: CellStatus,
      nullable: false,
      resolve: ({ people }) => (people === null ? 'withheld' : 'shown'),
    }),
    share: t.float({ resolve: ({ beside }) => beside?.share }),
    communityShare: t.float({ resolve: ({ beside }) => beside?.populationShare }),
    ratio: t.float({
      description: 'The one share as a multiple of the other.',
      resolve: ({ beside }) => beside?.ratio,
    }),
    low: t.float({
      description: 'The lower end of its 95 % interval; the community is taken as known.',
      resolve: ({ beside }) => beside?.low,
    }),
    high: t.float({ resolve: ({ beside }) => beside?.high }),
    judgement: t.field({
      type: Named,
      description: 'Null too where the population is not of everybody who lives there.',
      resolve: ({ judgement }) => judgement,
    }),
  }),
});

interface Answer {
  year: YearServed;
  measured: Measured;
}

const Community = builder.objectRef<Answer>('ServiceUserProfile').implement({
  description: 'Those who use services held against the community, with the base of each.',
  fields: (t) => ({
    name: t.string({ nullable: false, resolve: ({ year }) => year.characteristic.name }),
    until: t.field({ type: 'Date', nullable: false, resolve: ({ year }) => year.until }),
    benchmark: t.string({ nullable: false, resolve: ({ measured }) => measured.title }),
    benchmarkBase: t.string({
      nullable: false,
      resolve: ({ measured }) => asPhrase(measured.base),
    }),
    benchmarkOfAllResidents: t.boolean({
      ...allResidents,
      resolve: ({ measured }) => ofAllResidents(measured.base),
    }),
    place: t.string({ nullable: false, resolve: ({ measured }) => measured.areaName ?? '' }),
    fewestCounted: t.int({
      nullable: false,
      description: 'Of fewer who have said what they are, no group is named.',
      resolve: () => fewestCounted,
    }),
    fewestExpected: t.int({
      nullable: false,
      description: 'Where fewer of a group were to be expected, it is not named.',
      resolve: () => fewestExpected,
    }),
    rows: t.field({ type: [CommunityRow], nullable: false, resolve: rowsOf }),
  }),
});

/** Those who use services group by group; none is judged beside a population that leaves residents out. */
export function rowsOf({ year, measured }: Answer): Row[] {
  const path = Object.values(year.paths)[0];
  if (!path) return [];
  const { bands, whole } = populationIn(year.characteristic.code, measured);
  return [path.whole, ...(path.parts.serviceArea ?? [])].flatMap((group) =>
    year.bands.map(({ code, label }, i): Row => {
      const people = group.bands[i]![0] ?? null;
      const ofAll = group.declared[0]!;
      const population = bands.get(code) ?? 0;
      const counted = { people: people ?? 0, ofAll, population, ofPopulation: whole };
      const beside = people === null ? null : besidePopulation(counted);
      const judgement = ofAllResidents(measured.base) ? (beside?.judgement ?? null) : null;
      return { part: group.key, band: code, label, people, ofAll, beside, judgement };
    }),
  );
}

builder.queryField('serviceUserProfile', (t) =>
  t.field({
    type: Community,
    allow: ['run', 'ServiceUse'],
    description: 'Do those who use the services of the council reflect the community?',
    args: {
      characteristic: t.arg.string({ required: true }),
      benchmark: t.arg.string({ required: true, description: 'The reference of the table.' }),
      areaCode: t.arg.string({ required: true, description: 'The code of the place.' }),
      until: t.arg({
        type: 'Date',
        description: 'A day: the year is the last that ends up to it; today unless it is said.',
      }),
    },
    resolve: async (_parent, { characteristic, benchmark, areaCode, until }, context) => {
      const cohort = 'serviceUsers';
      const year = await yearServedTo(context, {
        cohort,
        characteristic,
        until: until ?? today(),
      });
      const measured = await measuredIn(context, {
        characteristic,
        reference: benchmark,
        areaCode,
      });
      return year && measured ? { year, measured } : null;
    },
  }),
);
