import type { CheckConstraint } from '@mikro-orm/core';
import type { RowReference } from './model/model.ts';
import { compile, name, type Sql, sql } from './planner/sql.ts';

/** What must hold of every row of a table, whoever writes it and by which road. */
export interface Check {
  /** The constraint in the database. */
  name: string;
  /** The property that is to be mended where it does not hold. */
  property: string;
  /** All properties that it looks at: whoever may write one of them must be able to read them all. */
  reads: readonly string[];
  /** What is said to whoever breaks it. */
  says: string;
  holds: (row: RowReference) => Sql;
}

/** A check as an entity declares it: the constraint takes its name from its property. */
type Declared = CheckConstraint & Omit<Check, 'name'> & { property: string };

/** Columns of a row that must go together. */
export function check(
  property: string,
  others: readonly string[],
  says: string,
  holds: Check['holds'],
): Declared {
  const expression = (columns: Record<string, unknown>) =>
    compile(holds((each) => name(String(columns[each])))).text;
  return { property, reads: [property, ...others], says, holds, expression };
}

/** A day that cannot be before another of the same row. */
export const notBefore = (property: string, first: string, says: string): Declared =>
  check(property, [first], says, (row) => sql`${row(property)} >= ${row(first)}`);

/** A number that cannot be less. */
export const atLeast = (property: string, least: number): Declared =>
  check(
    property,
    [],
    `This must be ${least} or more.`,
    (row) => sql`${row(property)} >= ${sql.lit(least)}`,
  );

/** A number that lies above one and no higher than the other. */
export const above = (property: string, least: number, most: number): Declared =>
  check(
    property,
    [],
    `This must be more than ${least} and no more than ${most}.`,
    (row) => sql`${row(property)} > ${sql.lit(least)} and ${row(property)} <= ${sql.lit(most)}`,
  );

/** Text of a form that a regular expression describes. */
export const written = (property: string, form: string, says: string): Declared =>
  check(property, [], says, (row) => sql`${row(property)} ~ ${sql.lit(form)}`);

// no sign by which a mail server would read two addresses, or another one
const mailPart = '[^@[:space:][:cntrl:],;:<>()"\\[\\]\\\\]+';

/** Something before one @ and something after it; more is for a mail server to say. */
export const emailAddress = (property: string): Declared =>
  written(
    property,
    `^${mailPart}@${mailPart}$`,
    'Write an e-mail address, such as name@example.org.',
  );

/** The checks among the constraints of a table: those that have words of their own. */
export const checksOf = (constraints: readonly CheckConstraint[]): Check[] =>
  constraints.filter((each): each is Declared & { name: string } => 'says' in each);
