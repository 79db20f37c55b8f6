import { builder } from '../../foundation/graphql/builder.ts';
import type { Context } from '../../foundation/graphql/context.ts';
import { changed, idempotencyKey, payloadOf } from '../../foundation/graphql/payload.ts';
import { type Sql, sql } from '../../foundation/planner/sql.ts';
import { plain } from '../../foundation/printable.ts';
import { Refusal } from '../../foundation/refusal.ts';
import { fewestSql } from '../../foundation/report/disclosure-rules.ts';
import { editionOf, keepEdition } from './keep-pay-gap.ts';

builder.mutationField('workOutPayGap', (t) =>
  t.field({
    type: payloadOf({ name: 'KeptPayGap', singular: 'keptPayGap', plural: 'keptPayGaps' }),
    allow: ['run', 'workOutPayGap'],
    description:
      'Works out the pay gap of a snapshot date from the pay that is recorded now, and keeps it. Again only with a reason, and where the pay of so many people has changed that the difference tells of none of them.',
    args: {
      snapshotOn: t.arg({ type: 'Date', required: true }),
      reason: t.arg.string({
        description: 'Why it is worked out again; needed where something is kept already.',
      }),
      idempotencyKey: t.arg.string(idempotencyKey),
    },
    resolve: async (_parent, { idempotencyKey: key, snapshotOn, reason }, context, info) => {
      const made = await nextEdition(context, snapshotOn, plain(reason));
      return changed(context, info, 'KeptPayGap', { key, request: { snapshotOn, reason } }, (tx) =>
        keepEdition(tx, context, made),
      );
    },
  }),
);

interface Before {
  edition: number;
  paid: string[];
  fewest: number;
}

const beforeSql = (on: string): Sql => sql`
  select coalesce((select json_build_object('edition', edition, 'paid', paid, 'fewest', ${fewestSql('payGapAgain')})
    from kept_pay_gap where snapshot_on = ${sql.lit(on)}::date order by edition desc limit 1), 'null')::text as answer`;

async function nextEdition(context: Context, on: string, reason: string) {
  const made = await editionOf(context, on);
  if (!made)
    throw new Refusal('BAD_USER_INPUT', 'No pay is recorded for this date. Bring it in first.');
  const before = await context.counting.count<Before | null>(beforeSql(on));
  if (!before) return { ...made, edition: 1 };
  if (reason === '') {
    const says = 'Say why it is worked out again: it is kept with the figures.';
    throw new Refusal('BAD_USER_INPUT', says, { fields: { reason: says } });
  }
  const people = changedPeople(before.paid, made.paid);
  if (people < before.fewest)
    throw new Refusal(
      'BAD_USER_INPUT',
      `The number of people whose pay has changed since is ${people}, and by the council’s rules it must be ${before.fewest} or more: the difference between the figures could tell what one of them is paid. The return can be saved as the records stand now.`,
    );
  return { ...made, edition: before.edition + 1, reason };
}

/** Of how many people at least what is recorded differs. */
function changedPeople(before: readonly string[], now: readonly string[]): number {
  const without = (some: readonly string[], others: readonly string[]) => {
    const there = new Set(others);
    return some.filter((each) => !there.has(each)).length;
  };
  return Math.max(without(before, now), without(now, before));
}
