import { Refusal } from '../refusal.ts';
import { type Sql, sql } from './sql.ts';

export const defaultPage = 25;
export const largestPage = 1000;

/** How many rows a list is asked for. */
export const sizeOf = ({ first, last }: Record<string, unknown>) =>
  (last ?? first ?? defaultPage) as number;

const steps = [1, 10, defaultPage, 100, largestPage];

/** The size that a plan is made for: the next step up, so that there are few plans. */
export const stepOf = (size: number) =>
  size < 0 ? size : (steps.find((step) => size <= step) ?? size);

/** The same page for PostgreSQL to plan: a limit that is a parameter tells it nothing. */
export const upTo = (step: number, page: Sql): Sql =>
  sql`select * from (${page}) as page limit ${sql.lit(step)}`;

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
