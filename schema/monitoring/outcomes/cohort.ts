import type { Sql } from '../../foundation/planner/sql.ts';
import { outcomeQuery } from './outcomes-query.ts';

/** A year that is over: from the day after its start to its last day. */
export interface Year {
  /** The day before its first. */
  start: string;
  /** Its last day. */
  until: string;
}

/** How far the people of a cohort can get; each stage is reached by some of those at the one before. */
export interface Path {
  name: string;
  /** The report that it is: the subject of the grants to run it. */
  report: string;
  question: string;
  /** The stages after the start, in their order, with what is said of whoever reached them. */
  stages: Readonly<Record<string, string>>;
  /** The stages that parts of the council are shown by; all unless it is said. */
  brief?: readonly string[];
  /** What it is broken down by, where that is not all that the cohort is. */
  groupings?: readonly string[];
  /** The stages for which the council selects people: of them alone the rule of four fifths speaks. */
  selects?: readonly string[];
  /** The path that it is another account of: a stage that both have is the same people. */
  of?: string;
  /** What those at the last stage are sorted into, each into one at the most: what each did or said, in words. */
  sorts?: Readonly<Record<string, string>>;
  /** Whether the stages themselves are what people have said: that all of a group said it tells it of each. */
  said?: true;
  /** Whether nobody can be at a stage who was not asked at the one before: then nobody is judged by all stages together. */
  stepByStep?: true;
}

/** People of whom it is counted how far they got, by what they have said of themselves. */
export interface Cohort {
  name: string;
  /** What they are called in a sentence. */
  called: string;
  /** What all of them have reached. */
  start: string;
  paths: readonly Path[];
  /** Where they are those who work for the council when a year begins: how it is told that they have left it. */
  workforce?: { path: string; left: string };
  /** What else they are broken down by, each a column of `people`. */
  groupings: readonly string[];
  /** How many months after its end a year is counted. */
  settlesAfter: number;
  /** The day as at which their answers count. */
  asAt: (year: Year) => string;
  /** Their ids as `subject`, a column of text for each grouping, and one for each path: the place of the furthest stage, 0 for the start, or of the sort after all stages. */
  people: (year: Year) => Sql;
  /** Whether it is kept about them what they have said, or in a form that nobody can be tied to. */
  asked: 'asPerson' | 'onForms';
}

/** Every cohort that domains declare. */
export const cohorts: Cohort[] = [];

/** Declares people of whom it is counted, year by year, how far they got; each path is a report. */
export function cohort(declared: Cohort) {
  cohorts.push(declared);
  for (const path of declared.paths) outcomeQuery(declared, path);
}
