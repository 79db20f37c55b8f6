import { v7 } from 'uuid';
import type { Context } from '../foundation/graphql/context.ts';
import { modelNamed } from '../foundation/model/models.ts';
import { visible } from '../foundation/planner/grants.ts';
import { bare, from } from '../foundation/planner/row.ts';
import { constant, name, sql } from '../foundation/planner/sql.ts';
import { uuidOrNone } from '../foundation/planner/values.ts';
import { Refusal } from '../foundation/refusal.ts';
import { Desk } from '../foundation/writing/bulk/desk.ts';
import type { Transaction } from '../foundation/writing/writing.ts';
import { begunSql } from './book.ts';
import { Booking, Completion } from './entities.ts';

interface Booked {
  id: string;
  version: number;
  state: string;
  employee: string;
  course: string;
  endsOn: string;
  /** Whether its first day has come, on which a register is kept. */
  held: boolean;
  begun: boolean;
  completion: string | null;
}

/** Cancels bookings; the places of a session are those of the others from then on. */
export async function cancelBookings(tx: Transaction, context: Context, ids: readonly string[]) {
  const booked = await bookingsOf(tx, context, ids);
  if (booked.some(({ state }) => state === 'attended' || state === 'absent'))
    throw new Refusal('CONFLICT', 'Whether they were there is recorded: it cannot be cancelled.');
  const keeps = context.reading.permits(context.shape, 'create', Completion.name);
  if (!keeps && booked.some(({ begun }) => begun))
    throw new Refusal('CONFLICT', 'This session has begun.');
  for (const each of booked) await update(tx, context, each, { state: 'cancelled' });
  return booked.map(({ id }) => id);
}

/** Records who was there: each of them has completed the course on the last day of the session. */
export async function recordAttendance(
  tx: Transaction,
  context: Context,
  { ids, attended }: { ids: readonly string[]; attended: boolean },
) {
  const booked = await bookingsOf(tx, context, ids);
  if (booked.some(({ state }) => state === 'cancelled'))
    throw new Refusal('CONFLICT', 'A booking that was cancelled can neither be kept nor missed.');
  if (booked.some(({ held }) => !held))
    throw new Refusal('CONFLICT', 'The session has not begun yet.');
  for (const each of booked) await (attended ? wasThere : wasAbsent)(tx, context, each);
  return booked.map(({ id }) => id);
}

async function wasThere(tx: Transaction, context: Context, booked: Booked) {
  const model = modelNamed(context.reading.planner.models, Completion.name);
  const { employee, course, endsOn: completedOn } = booked;
  const desk = new Desk(tx, context, context.reading.planner.models);
  const [known] = await desk.run<{ id: string }>(
    sql`select id from completion where employee_id = ${constant(employee, 'uuid')} and course_id = ${constant(course, 'uuid')} and completed_on = ${constant(completedOn, 'date')}`,
  );
  if (known) return update(tx, context, booked, { state: 'attended' });
  const values = { employee, course, completedOn, source: 'workshopRegister' };
  const change = { action: 'create', model, values } as const;
  const [completion] = await context.writing.change(tx, context, change, { values, id: v7() });
  return update(tx, context, booked, { state: 'attended', completion: completion! });
}

/** Takes back the completion that was made of an attendance. */
async function wasAbsent(tx: Transaction, context: Context, booked: Booked) {
  await update(tx, context, booked, { state: 'absent', completion: null });
  if (!booked.completion) return;
  const { models } = context.reading.planner;
  const [made] = await new Desk(tx, context, models).run<{ id: string; version: number }>(
    sql`select id, version from completion where id = ${constant(booked.completion, 'uuid')}`,
  );
  const model = modelNamed(models, Completion.name);
  const change = { action: 'delete', model, rows: [made!] } as const;
  await context.writing.change(tx, context, change, { ids: [made!.id], versions: [made!.version] });
}

async function bookingsOf(tx: Transaction, context: Context, ids: readonly string[]) {
  const { models } = context.reading.planner;
  const desk = new Desk(tx, context, models);
  const c = desk.compilation();
  const row = c.row(Booking.name);
  const asked = ids.map(uuidOrNone);
  const found = await desk.run<Booked>(
    sql`select ${bare(row, 'id')} as id, ${bare(row, 'version')} as version, ${bare(row, 'state')} as state,
      ${bare(row, 'employee')} as employee, held.course_id as course, held.ends_on::text as "endsOn",
      held.starts_on <= current_date as held, ${begunSql(name('held'))} as begun, ${bare(row, 'completion')} as completion
    from ${from(row)} join course_session held on held.id = ${bare(row, 'session')}
    where ${bare(row, 'id')} = any(${constant(asked, 'uuid[]')}) and ${visible(c, row)}
    order by ${bare(row, 'id')} for update`,
  );
  if (found.length < new Set(asked).size)
    throw new Refusal('NOT_FOUND', 'There is no such booking that you can see.');
  return found;
}

async function update(
  tx: Transaction,
  context: Context,
  { id, version }: Booked,
  values: Record<string, string | null>,
) {
  const model = modelNamed(context.reading.planner.models, Booking.name);
  const change = { action: 'update', model, rows: [{ id, version }], values } as const;
  await context.writing.change(tx, context, change, { values, ids: [id], versions: [version] });
}
