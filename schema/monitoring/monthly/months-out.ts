import type { Unguarded } from '../../foundation/graphql/context.ts';
import { freshBeforeSql, keptCountSql, servedSql } from './count-workforce.ts';
import type { CountedMonth } from './counted-month.ts';
import type { Served } from './protect-month.ts';
import { type ServedTable, withheldIn } from './serve.ts';

/** The months of which the bands are out, before a day, in their order. */
export async function monthsOut(context: Unguarded, day: string, code: string): Promise<Served[]> {
  const months = await context.counting.count<Out[]>(freshBeforeSql(day, code));
  const inOrder = months.sort((a, b) => (a.month < b.month ? -1 : 1));
  return Promise.all(inOrder.map((each) => served(context, each, code)));
}

interface Out {
  month: string;
  rounded: boolean;
}

async function served(
  { counting }: Unguarded,
  { month, rounded }: Out,
  code: string,
): Promise<Served> {
  const counted = await counting.count<CountedMonth | null>(keptCountSql(month, code));
  if (!counted) throw new Error(`What was counted of ${code} at ${month} is not there.`);
  const tables = await counting.count<Record<string, ServedTable>>(servedSql(month, code));
  const withheld = withheldIn(month, tables);
  return { counted, rounded, withheld: (name) => withheld.has(name) };
}
