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
import type { Quoted } from '../foundation/writing/change.ts';
import { validate } from '../foundation/writing/validate.ts';
import type { Transaction } from '../foundation/writing/writing.ts';
import { Action } from '../plans/entities.ts';
import { AuditFinding } from './entities.ts';

interface Wanted {
  plan: string;
  keyAction: string;
  deadline: string;
}

interface Found {
  owner: string;
  pack: string;
  action: string | null;
}

/** Makes a finding an action at the end of a plan, and each known to the other. */
export async function planFinding(
  tx: Transaction,
  context: Context,
  row: Quoted,
  { plan, keyAction, deadline }: Wanted,
) {
  const { models } = context.reading.planner;
  const found = await foundIn(tx, context, row.id);
  if (found.action) throw new Refusal('CONFLICT', 'This finding is an action in a plan already.');
  const id = v7();
  const values = {
    plan: uuidOrNone(plan),
    number: await nextNumber(tx, context, plan),
    section: found.pack,
    keyAction: plain(keyAction),
    accountableOfficer: found.owner,
    responsibleOfficer: found.owner,
    deadline,
    status: 'notStarted',
  };
  const create = { action: 'create', model: modelNamed(models, Action.name), values } as const;
  validate(create.model, create.action, values);
  await context.writing.change(tx, context, create, { values, id });
  const model = modelNamed(models, AuditFinding.name);
  const linked = { action: id };
  const change = { action: 'update', model, rows: [row], values: linked } as const;
  const args = { values: linked, ids: [uuidOrNone(row.id) as string], versions: [row.version] };
  return context.writing.change(tx, context, change, args);
}

async function foundIn(tx: Transaction, context: Context, id: string): Promise<Found> {
  const desk = new Desk(tx, context, context.reading.planner.models);
  const c = desk.compilation();
  const row = c.row(AuditFinding.name);
  const own = sql`${bare(row, 'id')} = ${constant(uuidOrNone(id), 'uuid')}`;
  const [found] = await desk.run<Found>(
    sql`select ${bare(row, 'owner')} as owner, ${bare(row, 'action')} as action,
      (select title from audit_pack where id = ${bare(row, 'pack')}) as pack
      from ${from(row)} where ${own} and ${visible(c, row)} for update`,
  );
  if (!found) throw new Refusal('NOT_FOUND', 'There is no such finding that you can see.');
  return found;
}

/** The place after the last in a plan, which is held so that no other action takes it meanwhile. */
async function nextNumber(tx: Transaction, context: Context, plan: string): Promise<number> {
  const desk = new Desk(tx, context, context.reading.planner.models);
  const id = constant(uuidOrNone(plan), 'uuid');
  await desk.run(sql`select from action_plan where id = ${id} for update`);
  const [{ next } = { next: 1 }] = await desk.run<{ next: number }>(
    sql`select coalesce(max(number), 0) + 1 as next from action where plan_id = ${id}`,
  );
  return next;
}
