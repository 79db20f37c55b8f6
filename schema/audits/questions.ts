import { lastSnapshot } from '../workforce/pay/snapshot.ts';
import type { Yardsticks } from './yardsticks.ts';

/** A question that a pack asks: as anybody asks it who may, with the words of the API. */
export interface Question {
  /** What it goes by in the pack. */
  key: string;
  /** The query that answers it. */
  report: string;
  source: string;
  variables: Record<string, string | null>;
}

/** What there is to ask about as at a date. */
export interface Askable {
  asAt: string;
  /** Characteristics that there is a monthly table of. */
  profiles: readonly string[];
  /** Characteristics by cohort that there is a year of. */
  outcomes: Readonly<Record<string, readonly string[]>>;
  /** For a characteristic, the tables of the population and the place in them. */
  yardsticks: Readonly<Record<string, Yardsticks>>;
}

const groupings = ['serviceArea', 'grade', 'engagement', 'workingPattern'];

const profile = `query ($characteristic: String!, $by: MonthlyTableBy!, $asAt: Date) {
  answer: workforceProfile(characteristic: $characteristic, by: $by, asAt: $asAt) {
    name asAt fewest rounded bands { code label }
    rows { part label level itself people fullTimeEquivalent asked declared declarationRate cells { band people share } } } }`;

const nonDisclosure = `query ($asAt: Date) { answer: nonDisclosure(asAt: $asAt) {
  asAt before rounded characteristics { code name }
  rows { part label level itself people cells { characteristic people asked answered declared
    notDisclosedRate responseRate declarationRate change } } } }`;

const representation = `query ($characteristic: String!, $benchmark: String!, $areaCode: String!, $asAt: Date) {
  answer: representation(characteristic: $characteristic, benchmark: $benchmark, areaCode: $areaCode, asAt: $asAt) {
    name asAt fewest people declared declarationRate benchmark benchmarkBase benchmarkPeriod place
    benchmarkOfAllResidents benchmarkWithRetired benchmarkSaysWhom leftOut leftOutShare beyondBands
    rows { band label people share benchmarkPeople benchmarkShare index gap target targetBy toTarget } } }`;

const serviceUserProfile = `query ($characteristic: String!, $benchmark: String!, $areaCode: String!, $until: Date) {
  answer: serviceUserProfile(characteristic: $characteristic, benchmark: $benchmark, areaCode: $areaCode, until: $until) {
    name until benchmark benchmarkBase benchmarkOfAllResidents place fewestCounted fewestExpected
    rows { part band label people base share communityShare ratio low high judgement } } }`;

const outcomes = (report: string) => `query ($characteristic: String!, $by: String, $until: Date) {
  answer: ${report}(characteristic: $characteristic, by: $by, until: $until) {
    name question after until fewest fewestInGroup fewestSelected stepByStep reference declarationRate groupings
    parts { key label people declared }
    steps { part from to overall people selected rate rows { band label people selected rate
      shareOfPeople shareOfSelected comparison { direction ratio low high fisher corrected fourFifths judgement } } } } }`;

const figures = (report: string, by: readonly string[], parameter: string) =>
  `query (${parameter ? '$asAt: Date!' : ''}) {
  answer: ${report}(${parameter && `${parameter}: $asAt, `}by: [${by.join(', ')}]) {
    question dimensions measure asAt rounded cells { keys labels value base } } }`.replace(
    'query ()',
    'query',
  );

const payGap = `query ($asAt: Date) { answer: payGap(snapshotOn: $asAt) { snapshotOn
  lines { name value withheld } quarters { men women } counted excluded { why people } columns { name value } } }`;

const payGapByGroup = `query ($asAt: Date) { answer: payGapByGroup(snapshotOn: $asAt) {
  snapshotOn characteristic name fewest declarationRate
  gaps { group label size meanGap medianGap reference } } }`;

/** Reports of no characteristic: what each is broken down by, and the day that it is asked for, where it is for one. */
const plain: readonly [report: string, by: readonly string[], parameter: string][] = [
  ['headcount', ['serviceArea', 'engagement'], 'on'],
  ['casualAndAgency', ['serviceArea', 'engagement'], 'on'],
  ['casualAndAgency', ['grade', 'engagement'], 'on'],
  ['whyPeopleLeave', ['reason'], 'until'],
  ['whyPeopleLeave', ['serviceArea', 'reason'], 'until'],
  ['exitInterviewsAnswered', ['serviceArea'], ''],
  ['trainingByArea', ['serviceArea', 'requirement'], 'on'],
];

/** Reports on how far people got: who is counted, and what it is broken down by. */
const paths: readonly [report: string, cohort: string, by: readonly string[]][] = [
  ['leavingByCharacteristic', 'staff', ['serviceArea', 'grade']],
  ['reasonsByCharacteristic', 'staff', ['serviceArea']],
  ['exitAnswersByCharacteristic', 'staff', ['serviceArea']],
  ['movesByCharacteristic', 'staff', ['serviceArea', 'grade']],
  ['trainingByCharacteristic', 'staff', ['serviceArea', 'grade']],
  ['recruitmentFunnel', 'applicants', ['serviceArea', 'grade', 'channel']],
  ['serviceUse', 'serviceUsers', ['serviceArea', 'channel']],
];

/** The closed list of what a pack asks as at a date, in its order. */
export function questionsOf({ asAt, profiles, outcomes: years, yardsticks }: Askable): Question[] {
  const ask = (
    [report, ...rest]: readonly [string, ...string[]],
    source: string,
    variables: Question['variables'],
  ): Question => ({ key: [report, ...rest].join('/'), report, source, variables });
  const beside = (characteristic: string, whom: keyof Yardsticks) =>
    yardsticks[characteristic] ? [yardsticks[characteristic][whom]] : [];
  return [
    ...plain.map(([report, by, parameter]) =>
      ask([report, ...by], figures(report, by, parameter), parameter ? { asAt } : {}),
    ),
    ask(['nonDisclosure'], nonDisclosure, { asAt }),
    ...profiles.flatMap((characteristic) => [
      ...groupings.map((by) =>
        ask(['workforceProfile', characteristic, by], profile, { characteristic, by, asAt }),
      ),
      ...beside(characteristic, 'workforce').map((yardstick) =>
        ask(['representation', characteristic], representation, {
          characteristic,
          ...yardstick,
          asAt,
        }),
      ),
    ]),
    ...(years.serviceUsers ?? []).flatMap((characteristic) =>
      beside(characteristic, 'serviceUsers').map((yardstick) =>
        ask(['serviceUserProfile', characteristic], serviceUserProfile, {
          characteristic,
          ...yardstick,
          until: asAt,
        }),
      ),
    ),
    ...paths.flatMap(([report, cohort, parts]) =>
      (years[cohort] ?? []).flatMap((characteristic) =>
        [null, ...parts].map((by) =>
          ask([report, characteristic, ...(by ? [by] : [])], outcomes(report), {
            characteristic,
            by,
            until: asAt,
          }),
        ),
      ),
    ),
    ask(['payGap'], payGap, { asAt: lastSnapshot(asAt) }),
    ask(['payGapByGroup'], payGapByGroup, { asAt: lastSnapshot(asAt) }),
  ];
}
