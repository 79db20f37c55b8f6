import { builder } from '../../foundation/graphql/builder.ts';
import type { Context } from '../../foundation/graphql/context.ts';
import { changed, idempotencyKey, payloadOf } from '../../foundation/graphql/payload.ts';
import { type Sql, sql } from '../../foundation/planner/sql.ts';
import { plain } from '../../foundation/printable.ts';
import { Refusal } from '../../foundation/refusal.ts';
import { fewestSql } from '../../foundation/report/disclosure-rules.ts';
import { digested } from './digests.ts';
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
  for (const [what, says] of Object.entries(changes)) {
    const people = changedPeople(before.paid, made.paid, digested[what as keyof typeof changes]);
    if (people < before.fewest && (people > 0 || what === 'pay'))
      throw new Refusal('BAD_USER_INPUT', says(people, before.fewest));
  }
  return { ...made, edition: before.edition + 1, reason };
}

/** Why it is refused where so few have changed: of all that is recorded, or of what one sort of figures is made of. */
const changes = {
  pay: (people: number, fewest: number) =>
    `The number of people whose pay has changed since is ${people}, and by the council’s rules it must be ${fewest} or more: the difference between the figures could tell what one of them is paid. The return can be saved as the records stand now.`,
  hourlyPay: (people: number, fewest: number) =>
    `The number of people whose hourly pay has changed since is ${people}, and by the council’s rules it must be none, or ${fewest} or more: the difference between the figures could tell what one of them is paid. The return can be saved as the records stand now.`,
  bonus: (people: number, fewest: number) =>
    `The number of people whose bonus has changed since is ${people}, and by the council’s rules it must be none, or ${fewest} or more: the difference between the figures could tell what one of them is paid. The return can be saved as the records stand now.`,
} satisfies Record<keyof typeof digested, (people: number, fewest: number) => string>;

/** Of how many people at least something differs. */
function changedPeople(before: readonly string[], now: readonly string[], of: string): number {
  const ours = (digests: readonly string[]) => digests.filter((each) => kindOf(each) === of);
  const [old, made] = [ours(before), ours(now)];
  // what was kept before there were any of this sort cannot be held against them
  if (old.length === 0 && of !== digested.pay) return 0;
  const without = (some: readonly string[], others: readonly string[]) => {
    const there = new Set(others);
    return some.filter((each) => !there.has(each)).length;
  };
  return Math.max(without(old, made), without(made, old));
}

const kindOf = (digest: string) => digest.slice(0, digest.indexOf(':') + 1);
