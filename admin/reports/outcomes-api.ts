import { askGraphQL } from '../providers/data/ask-graphql.ts';

/** A question of how far people got, and who is counted in it. */
export interface OutcomeQuestion {
  query: string;
  cohort: string;
}

/** A year that is worked out for a characteristic. */
export interface KnownYear {
  until: string;
  computedAt: string;
  characteristic: { code: string; name: string };
}

/** What there are tables of, the latest year first. */
export const knownYears = async (cohort: string) =>
  (
    await askGraphQL<{ outcomeTables: { nodes: KnownYear[] } }>(
      `query ($cohort: String!) { outcomeTables(filter: { cohort: { eq: $cohort } }, first: 1000) {
        nodes { until computedAt characteristic { code name } } } }`,
      { cohort },
    )
  ).outcomeTables.nodes;

export interface Comparison {
  direction: string;
  ratio: number | null;
  low: number | null;
  high: number | null;
  fisher: number;
  corrected: number;
  /** Null of a step for which nobody is selected. */
  fourFifths: 'flagged' | 'notFlagged' | null;
  judgement: 'refused' | 'noEvidence' | 'evidence';
}

export interface OutcomeRow {
  band: string;
  label: string;
  people: number | null;
  selected: number | null;
  rate: number | null;
  shareOfPeople: number | null;
  shareOfSelected: number | null;
  comparison: Comparison | null;
}

export interface OutcomeStep {
  part: string | null;
  from: string;
  to: string;
  /** What whoever took it was: appointed, gone within the year. */
  done: string;
  overall: boolean;
  people: number;
  selected: number | null;
  /** Of a hundred of all who have said what they are, how many took it. */
  rate: number | null;
  rows: readonly OutcomeRow[];
}

export interface Outcomes {
  name: string;
  question: string;
  after: string;
  until: string;
  fewest: number;
  rounded: boolean;
  fewestInGroup: number;
  /** Parts in which fewer have said what they are do not appear. */
  fewestInPart: number;
  fewestSelected: number;
  /** Whether not everybody is asked at every stage. */
  stepByStep: boolean;
  reference: string | null;
  declarationRate: number | null;
  groupings: readonly string[];
  parts: readonly { key: string | null; label: string; people: number; declared: number }[];
  steps: readonly OutcomeStep[];
}

/** How far people got in a year, by a characteristic, for the whole council or part by part. */
export const askOutcomes = async (
  { query }: OutcomeQuestion,
  characteristic: string,
  by: string,
  until: string,
) =>
  (
    await askGraphQL<{ outcomes: Outcomes | null }>(
      `query ($characteristic: String!, $by: String, $until: Date) {
        outcomes: ${query}(characteristic: $characteristic, by: $by, until: $until) {
          name question after until fewest rounded fewestInGroup fewestInPart fewestSelected stepByStep reference declarationRate groupings
          parts { key label people declared }
          steps { part from to done overall people selected rate rows { band label people selected rate
            shareOfPeople shareOfSelected comparison { direction ratio low high fisher corrected fourFifths judgement } } } } }`,
      { characteristic, by: by || null, until: until || null },
    )
  ).outcomes;
