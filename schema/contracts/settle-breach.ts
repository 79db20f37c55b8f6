import { v7 } from 'uuid';
import type { Context } from '../foundation/graphql/context.ts';
import { modelNamed } from '../foundation/model/models.ts';
import { visible } from '../foundation/planner/grants.ts';
import { bare, from } from '../foundation/planner/row.ts';
import { constant, sql } from '../foundation/planner/sql.ts';
import { uuidOrNone } from '../foundation/planner/values.ts';
import { plain } from '../foundation/printable.ts';
import { Refusal } from '../foundation/refusal.ts';
import { Desk } from '../foundation/writing/bulk/desk.ts';
import type { Transaction } from '../foundation/writing/writing.ts';
import { BreachOutcome } from './entities.ts';

/** What is decided of a breach. */
export interface Decision {
  breach: string;
  outcome: 'closed' | 'escalated';
  decidedOn: string;
  reason?: string | null;
}

/** Closes a breach once everything agreed to put it right has been verified, or escalates it with the reason. */
export async function settleBreach(tx: Transaction, context: Context, decision: Decision) {
  const breach = await found(tx, context, decision.breach);
  const { outcome, decidedOn } = decision;
  const reason = plain(decision.reason) || null;
  if (decidedOn < breach.noticedOn)
    throw refused('decidedOn', 'This is before the breach was noticed.');
  if (breach.closed) throw new Refusal('CONFLICT', 'This breach has been closed already.');
  if (outcome === 'escalated' && !reason) throw refused('reason', 'Say why.');
  if (outcome === 'closed' && breach.agreed === 0)
    throw refused('outcome', 'Agree first what is to be done, and verify that it was.');
  if (outcome === 'closed' && breach.left > 0)
    throw refused(
      'outcome',
      `${breach.left === 1 ? '1 corrective action has' : `${breach.left} corrective actions have`} not been verified. Verify what was done, or escalate the breach.`,
    );
  const model = modelNamed(context.reading.planner.models, BreachOutcome.name);
  const decidedBy = context.user?.id ?? null;
  const values = { ...decision, reason, decidedBy };
  const change = { action: 'create', model, values } as const;
  return context.writing.change(tx, context, change, { values, id: v7() });
}

const refused = (field: string, why: string) =>
  new Refusal('BAD_USER_INPUT', why, { fields: { [field]: why } });

interface Found {
  noticedOn: string;
  agreed: number;
  left: number;
  closed: boolean;
}

/** Held against all others, so that two cannot close it and no verification is withdrawn meanwhile. */
async function found(tx: Transaction, context: Context, id: string): Promise<Found> {
  const desk = new Desk(tx, context, context.reading.planner.models);
  const c = desk.compilation();
  const row = c.row('Breach');
  const own = sql`${bare(row, 'id')} = ${constant(uuidOrNone(id), 'uuid')}`;
  const [breach] = await desk.run<{ id: string; noticedOn: string }>(
    sql`select ${bare(row, 'id')} as id, ${bare(row, 'noticedOn')}::text as "noticedOn" from ${from(row)} where ${own} and ${visible(c, row)} for update`,
  );
  if (!breach) throw new Refusal('NOT_FOUND', 'There is no such breach that you can see.');
  const actions = await desk.run<{ verified: boolean }>(
    sql`select verified_on is not null as verified from corrective_action where breach_id = ${constant(breach.id, 'uuid')} order by id for update`,
  );
  const outcomes = await desk.run(
    sql`select from breach_outcome where breach_id = ${constant(breach.id, 'uuid')} and outcome = 'closed'`,
  );
  return {
    noticedOn: breach.noticedOn,
    agreed: actions.length,
    left: actions.filter(({ verified }) => !verified).length,
    closed: outcomes.length > 0,
  };
}
