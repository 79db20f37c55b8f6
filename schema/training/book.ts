import { v7 } from 'uuid';
import type { Context } from '../foundation/graphql/context.ts';
import { modelNamed } from '../foundation/model/models.ts';
import { visible } from '../foundation/planner/grants.ts';
import { bare, from } from '../foundation/planner/row.ts';
import { constant, name, type Sql, sql } from '../foundation/planner/sql.ts';
import { uuidOrNone } from '../foundation/planner/values.ts';
import { Refusal } from '../foundation/refusal.ts';
import { Desk } from '../foundation/writing/bulk/desk.ts';
import type { Transaction } from '../foundation/writing/writing.ts';
import { Booking, Completion, CourseSession } from './entities.ts';

interface Held {
  id: string;
  over: boolean;
  begun: boolean;
  cancelled: boolean;
  capacity: number;
  waitingList: boolean;
}

interface Earlier {
  id: string;
  version: number;
  state: string;
}

/** Books somebody on a session; whoever comes after the last place waits, where the session lets them. */
export async function bookSession(
  tx: Transaction,
  context: Context,
  { session, employee }: { session: string; employee: string },
): Promise<string[]> {
  const { models } = context.reading.planner;
  const desk = new Desk(tx, context, models);
  const held = await heldFor(desk, session);
  if (held.cancelled) throw refused('This session has been called off.');
  if (held.over) throw refused('This session is over.');
  // whoever keeps the register can still add people who came
  const keeps = context.reading.permits(context.shape, 'create', Completion.name);
  if (held.begun && !keeps) throw refused('This session has begun.');
  // whoever locks the session counts alone
  const [taken] = await desk.run<{ people: number; turn: number }>(
    sql`select count(*) filter (where state <> 'cancelled')::int as people, coalesce(max(turn), 0) + 1 as turn from booking where session_id = ${constant(held.id, 'uuid')}`,
  );
  const c = desk.compilation();
  const row = c.row(Booking.name);
  // a booking that the caller may not see is not theirs to hear of: the gate refuses another one
  const [earlier] = await desk.run<Earlier>(
    sql`select ${bare(row, 'id')} as id, ${bare(row, 'version')} as version, ${bare(row, 'state')} as state from ${from(row)} where ${bare(row, 'session')} = ${constant(held.id, 'uuid')} and ${bare(row, 'employee')} = ${constant(uuidOrNone(employee), 'uuid')} and ${visible(c, row)}`,
  );
  if (earlier && earlier.state !== 'cancelled')
    throw refused('This person is booked on the session already.');
  if (taken!.people >= held.capacity && !held.waitingList)
    throw refused('This session is full, and it keeps no waiting list.');
  const model = modelNamed(models, Booking.name);
  const waits = taken!.people >= held.capacity;
  if (!earlier) {
    const values = { session: held.id, employee, turn: taken!.turn, state: 'booked', waits };
    const change = { action: 'create', model, values } as const;
    return context.writing.change(tx, context, change, { values, id: v7() });
  }
  const values = { turn: taken!.turn, state: 'booked', waits };
  const change = { action: 'update', model, rows: [earlier], values } as const;
  const args = { values, ids: [earlier.id], versions: [earlier.version] };
  return context.writing.change(tx, context, change, args);
}

async function heldFor(desk: Desk, id: string): Promise<Held> {
  const c = desk.compilation();
  const row = c.row(CourseSession.name);
  const [held] = await desk.run<Held>(
    sql`select id, ends_on < (now() at time zone 'Europe/London')::date as over,
      ${begunSql(name(row.alias))} as begun, cancelled_on is not null as cancelled, capacity, waiting_list as "waitingList" from ${from(row)} where ${bare(row, 'id')} = ${constant(uuidOrNone(id), 'uuid')} and ${visible(c, row)} for update`,
  );
  if (!held) throw new Refusal('NOT_FOUND', 'There is no such session that you can see.');
  return held;
}

/** Whether a session has begun, where councils are. */
export const begunSql = (session: Sql): Sql =>
  sql`(${session}.starts_on + ${session}.starts_at::time) at time zone 'Europe/London' <= now()`;

const refused = (message: string) => new Refusal('CONFLICT', message);
