import { v7 } from 'uuid';
import type { Unguarded } from '../../foundation/graphql/context.ts';
import { modelNamed } from '../../foundation/model/models.ts';
import { type Sql, sql } from '../../foundation/planner/sql.ts';
import { countsFrom } from '../../foundation/report/counts-from.ts';
import type { Transaction } from '../../foundation/writing/writing.ts';
import { KeptPayGap } from '../kept-pay-gap.ts';
import { digestsSql } from './digests.ts';
import { type WorkedOut, workedOutOf } from './pay-gap-answer.ts';

countsFrom(KeptPayGap, ['snapshotOn', 'edition', 'figures', 'paid', 'reason', 'workedOutAt']);

/** What is kept of a snapshot date. */
export interface Kept {
  figures: WorkedOut;
  snapshotOn: string;
  edition: number;
  reason: string | null;
  workedOutAt: string;
}

/** What is shown of a snapshot date: what was worked out last. */
export const keptSql = (on: string): Sql => sql`
  select coalesce((select json_build_object('snapshotOn', snapshot_on, 'figures', figures, 'edition', edition,
      'reason', reason, 'workedOutAt', worked_out_at)
    from kept_pay_gap where snapshot_on = ${sql.lit(on)}::date order by edition desc limit 1), 'null')::text as answer`;

/** A council looks back as far as it must publish, and as far again. */
const mostYears = 6;

/** What is shown of the last snapshot dates that are kept, the earliest first. */
export const keptYearsSql = sql`
  select coalesce(json_agg(json_build_object('snapshotOn', snapshot_on, 'figures', figures) order by snapshot_on), '[]')::text as answer
  from (select distinct on (snapshot_on) snapshot_on, figures from kept_pay_gap
    order by snapshot_on desc, edition desc limit ${sql.lit(mostYears)}) years`;

/** The snapshot dates that pay is recorded for, by which the payroll is in, and of which nothing is kept. */
const waitingSql = (today: string): Sql => sql`
  select coalesce(json_agg(snapshot_on order by snapshot_on), '[]')::text as answer
  from (select distinct snapshot_on from pay_record
    where snapshot_on + interval '3 months' <= ${sql.lit(today)}::date
      and not exists (select from kept_pay_gap where kept_pay_gap.snapshot_on = pay_record.snapshot_on)
    order by snapshot_on desc limit ${sql.lit(mostYears)}) waiting`;

/**
 * Works out the pay gap of each snapshot date that is settled, once: a record of pay that is put right afterwards
 * changes no figure from which it could be told whose it was. Says how many that were.
 */
export async function keepPayGaps(context: Unguarded, today: string): Promise<number> {
  let made = 0;
  for (const on of await context.counting.count<string[]>(waitingSql(today))) {
    const edition = await editionOf(context, on);
    if (!edition) continue;
    await context.writing.transaction((tx) => keepEdition(tx, context, { ...edition, edition: 1 }));
    made += 1;
  }
  return made;
}

/** What is kept of one time that a pay gap was worked out. */
export interface Edition {
  snapshotOn: string;
  figures: WorkedOut;
  /** Digests of each record. */
  paid: string[];
}

/** Works out what is to be kept; nothing where nobody’s pay is recorded. */
export async function editionOf({ counting }: Unguarded, on: string): Promise<Edition | null> {
  const figures = await workedOutOf(counting, on);
  const paid = await counting.count<string[]>(digestsSql(on));
  return figures && { snapshotOn: on, figures, paid };
}

/** Keeps it; what was kept before stays beside it. */
export function keepEdition(
  tx: Transaction,
  context: Unguarded,
  { figures, paid, ...rest }: Edition & { edition: number; reason?: string },
): Promise<string[]> {
  const model = modelNamed(context.reading.planner.models, KeptPayGap.name);
  const values = {
    ...rest,
    figures: JSON.stringify(figures),
    paid: JSON.stringify(paid),
    workedOutBy: context.user?.id ?? null,
  };
  const change = { action: 'create', model, values } as const;
  return context.writing.change(tx, context, change, { values, id: v7() });
}
