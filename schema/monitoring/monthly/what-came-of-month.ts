import type { Unguarded } from '../../foundation/graphql/context.ts';
import { sql } from '../../foundation/planner/sql.ts';
import { monthEndAfter } from '../../foundation/report/month-ends.ts';

/** Says what came of working out a month: of one in which nobody had answered, when it will be otherwise. */
export async function whatCameOfMonth(
  { counting }: Unguarded,
  made: number,
  month: string,
): Promise<string> {
  const out = await counting.count<boolean>(
    sql`select exists (select 1 from monthly_table where month = ${sql.lit(month)}::date)::text as answer`,
  );
  const day = longDate.format(new Date(month));
  if (!out)
    return `Nobody had said anything of themselves by ${day}: there is nothing to work out. Whoever has by ${longDate.format(new Date(monthEndAfter(month)))} is counted in the night after it.`;
  if (made === 0) return 'The last month was worked out before.';
  return made === 1
    ? `1 list of tables worked out, up to ${day}.`
    : `${made} lists of tables worked out, up to ${day}.`;
}

const longDate = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
