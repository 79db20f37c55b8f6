import { askGraphQL } from '../providers/data/ask-graphql.ts';
import type { Asked } from './asked.ts';
import type { Report } from './report.ts';

/** One figure, and what it is about. */
export interface Cell {
  keys: readonly (string | null)[];
  labels: readonly (string | null)[];
  /** Absent where it is withheld. */
  value: number | null;
  base: number | null;
}

export interface Answer {
  asAt: string;
  /** Figures of fewer people are withheld; null where it counts no people. */
  fewest: number | null;
  rounded: boolean;
  cells: readonly Cell[];
}

/** The question of a report page, in the API's words. */
export function questionOf({ name, query, parameters }: Report): string {
  const variables = parameters.map((each) => `$${each.name}: ${each.scalar}!, `).join('');
  const given = parameters.map((each) => `${each.name}: $${each.name}, `).join('');
  return `query (${variables}$by: [${name}Dimension!]) { answer: ${query}(${given}by: $by) { asAt fewest rounded cells { keys labels value base } } }`;
}

/** Runs a report. */
export async function runReport(report: Report, { parameters, by }: Asked): Promise<Answer> {
  const variables = { ...parameters, by: by.map(({ name }) => name) };
  return (await askGraphQL<{ answer: Answer }>(questionOf(report), variables)).answer;
}
