import { Refusal } from '../refusal.ts';
import { type Run, type Sql, slot, sql } from './sql.ts';

export const defaultPage = 25;
export const largestPage = 1000;

/** How many rows a list is asked for. */
export const sizeOf = ({ first, last }: Sizes) => (last ?? first ?? defaultPage) as number;

type Sizes = Record<string, unknown>;

const steps = [1, 5, 10, defaultPage, 50, 100, largestPage];

/** The size that a plan is made for: the next step up, so that there are few plans. */
const stepOf = (size: number) => (size < 0 ? size : (steps.find((step) => size <= step) ?? size));

/** What of a size decides the plan: sizes that are usual have plans of their own, the others share those of a step. */
export const sizeShape = (size: number): string =>
  `${stepOf(size) === size ? '=' : '≤'}${stepOf(size)}`;

/**
 * The end of a page's statement. A usual size is said as it is: then PostgreSQL knows at once what it need not plan
 * anew for each run.
 */
export const limitSql = (now: Sizes, read: (run: Run) => Sizes, ahead = 0): Sql => {
  const size = sizeOf(now);
  if (stepOf(size) === size) return sql`limit ${sql.lit(size + ahead)}`;
  return sql`limit ${slot((run) => sizeOf(read(run)) + ahead, 'int')}`;
};

/** The same page for PostgreSQL to plan: a limit that is a parameter tells it nothing. */
export const upTo = (now: Sizes, page: Sql, ahead = 0): Sql => {
  const step = stepOf(sizeOf(now));
  return step === sizeOf(now)
    ? page
    : sql`select * from (${page}) as page limit ${sql.lit(step + ahead)}`;
};

/** Refuses sizes and combinations that no page has. */
export function checkPaging(args: Record<string, unknown>) {
  const { first, last, after, before, offset } = args as Record<string, number | null | undefined>;
  for (const [argument, size] of Object.entries({ first, last }))
    if (size !== null && size !== undefined && (size < 0 || size > largestPage))
      throw new Refusal(
        'BAD_USER_INPUT',
        `${argument} is ${size}; a page holds from 0 to ${largestPage} rows.`,
      );
  if (offset !== null && offset !== undefined && offset < 0)
    throw new Refusal('BAD_USER_INPUT', `offset is ${offset}; it starts at 0.`);
  if (offset !== null && offset !== undefined && (after || before || last))
    throw new Refusal('BAD_USER_INPUT', 'Use offset with first alone, without a cursor or last.');
  if (last !== null && last !== undefined && first !== null && first !== undefined)
    throw new Refusal('BAD_USER_INPUT', 'Use either first or last.');
}
