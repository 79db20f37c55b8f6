import { askGraphQL } from '../providers/data/ask-graphql.ts';

/** A characteristic that there are tables of. */
export interface Monitored {
  code: string;
  name: string;
}

/** A table that is there: of which month, and whether its bands are of that month. */
export interface Known {
  month: string;
  people: number;
  fresh: boolean;
  computedAt: string;
  characteristic: Monitored;
}

/** What there are tables of, and for which month ends; the latest first. */
export async function knownTables(): Promise<readonly Known[]> {
  const { monthlyTables } = await askGraphQL<{ monthlyTables: { nodes: Known[] } }>(
    `{ monthlyTables(filter: { grouping: { eq: serviceArea } }, first: 1000) {
      nodes { month people fresh computedAt characteristic { code name } } } }`,
  );
  return monthlyTables.nodes;
}

export interface Cell {
  band: string;
  people: number | null;
  share: number | null;
}

export interface ProfileRow {
  part: string | null;
  label: string;
  level: number;
  itself: boolean;
  people: number;
  /** Null where it would tell of a handful. */
  fullTimeEquivalent: number | null;
  /** Of how many the rate of those who have said is. */
  asked: number;
  declared: number;
  declarationRate: number | null;
  cells: readonly Cell[];
}

export interface Profile {
  name: string;
  asAt: string;
  fewest: number;
  rounded: boolean;
  bands: readonly { code: string; label: string }[];
  rows: readonly ProfileRow[];
}

export const groupings = ['serviceArea', 'grade', 'engagement', 'workingPattern'] as const;
export type Grouping = (typeof groupings)[number];

const profileFields = `name asAt fewest rounded bands { code label } rows { part label level itself people
  fullTimeEquivalent asked declared declarationRate cells { band people share } }`;

/** The workforce by a characteristic at a month end, and at another to compare it with. */
export async function askProfile(
  characteristic: string,
  by: Grouping,
  asAt: string,
  before: string,
) {
  const args = 'characteristic: $characteristic, by: $by';
  const other = before
    ? `before: workforceProfile(${args}, asAt: $before) { ${profileFields} }`
    : '';
  return askGraphQL<{ now: Profile | null; before?: Profile | null }>(
    `query ($characteristic: String!, $by: MonthlyTableBy!, $asAt: Date${before ? ', $before: Date' : ''}) {
      now: workforceProfile(${args}, asAt: $asAt) { ${profileFields} } ${other} }`,
    { characteristic, by, asAt: asAt || null, ...(before && { before }) },
  );
}

export interface NonDisclosure {
  asAt: string;
  before: string | null;
  rounded: boolean;
  characteristics: readonly Monitored[];
  rows: readonly {
    part: string | null;
    label: string;
    level: number;
    itself: boolean;
    people: number;
    cells: readonly {
      characteristic: string;
      people: number;
      asked: number;
      answered: number;
      declared: number;
      notDisclosedRate: number | null;
      responseRate: number | null;
      declarationRate: number | null;
      change: number | null;
    }[];
  }[];
}

/** Who has not said what they are, at a month end. */
export const askNonDisclosure = async (asAt: string) =>
  (
    await askGraphQL<{ nonDisclosure: NonDisclosure | null }>(
      `query ($asAt: Date) { nonDisclosure(asAt: $asAt) { asAt before rounded characteristics { code name }
        rows { part label level itself people cells { characteristic people asked answered declared
          notDisclosedRate responseRate declarationRate change } } } }`,
      { asAt: asAt || null },
    )
  ).nonDisclosure;

export interface BenchmarkTable {
  reference: string;
  title: string;
  base: string;
  period: string | null;
  /** Whether it counts residents of every age and standing. */
  ofAllResidents: boolean;
  /** Its places, and whether one is the area of the council itself. */
  areas: readonly { code: string; name: string; own: boolean }[];
}

/** The tables of the population that speak of a characteristic. */
export const askBenchmarks = async (characteristic: string) =>
  (
    await askGraphQL<{ benchmarkTables: BenchmarkTable[] }>(
      `query ($characteristic: String!) { benchmarkTables(characteristic: $characteristic) {
        reference title base period ofAllResidents areas { code name own } } }`,
      { characteristic },
    )
  ).benchmarkTables;

export interface Representation {
  name: string;
  asAt: string;
  fewest: number;
  people: number;
  declared: number;
  declarationRate: number | null;
  benchmark: string;
  benchmarkBase: string;
  benchmarkPeriod: string | null;
  place: string;
  benchmarkOfAllResidents: boolean;
  /** Absent, as what follows, in packs that are older than these questions. */
  benchmarkSaysWhom?: boolean;
  benchmarkWithRetired?: boolean;
  leftOut: readonly string[];
  beyondBands: readonly string[];
  /** How many of a hundred of the population they are. */
  leftOutShare: number | null;
  rows: readonly {
    band: string;
    label: string;
    people: number | null;
    share: number | null;
    benchmarkPeople: number;
    benchmarkShare: number | null;
    index: number | null;
    gap: number | null;
    target: number | null;
    targetBy: string | null;
    toTarget: number | null;
  }[];
}

/** The workforce held against a table of the population. */
export const askRepresentation = async (
  characteristic: string,
  benchmark: string,
  areaCode: string,
  asAt: string,
) =>
  (
    await askGraphQL<{ representation: Representation | null }>(
      `query ($characteristic: String!, $benchmark: String!, $areaCode: String!, $asAt: Date) {
        representation(characteristic: $characteristic, benchmark: $benchmark, areaCode: $areaCode, asAt: $asAt) {
          name asAt fewest people declared declarationRate benchmark benchmarkBase benchmarkPeriod place
          benchmarkOfAllResidents benchmarkWithRetired benchmarkSaysWhom leftOut leftOutShare beyondBands
          rows { band label people share benchmarkPeople benchmarkShare index gap target targetBy toTarget } } }`,
      { characteristic, benchmark, areaCode, asAt: asAt || null },
    )
  ).representation;
