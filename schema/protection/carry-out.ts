import type { Context } from '../foundation/graphql/context.ts';
import { modelNamed } from '../foundation/model/models.ts';
import { named } from '../foundation/planner/plan.ts';
import { slot, sql } from '../foundation/planner/sql.ts';
import { uuidOrNone } from '../foundation/planner/values.ts';
import { Refusal } from '../foundation/refusal.ts';
import type { Quoted } from '../foundation/writing/change.ts';
import { RightsRequest } from './entities.ts';

const forgetPerson = named(
  sql`select forget_person(${slot(({ args }) => args[0], 'uuid')})::text as answer`,
);

/** Does what somebody asked for who wants their answers gone; whoever does it sees none of them. */
export async function carryOut(context: Context, { id, version }: Quoted): Promise<number> {
  const request = await openRequest(context, id);
  if (request.kind === 'access')
    throw new Refusal('BAD_USER_INPUT', 'They asked to see what is held. Send them the link.');
  const model = modelNamed(context.reading.planner.models, RightsRequest.name);
  return context.writing.transaction(async (tx) => {
    const erased = Number(await tx.ask(forgetPerson, [id]));
    const doneOn = new Date().toLocaleDateString('en-CA', { timeZone: 'Europe/London' });
    const values = { erased, doneOn };
    const change = { action: 'update', model, rows: [{ id, version }], values } as const;
    await context.writing.change(tx, context, change, { values, ids: [id], versions: [version] });
    return erased;
  });
}

/** A request that waits. */
export async function openRequest(context: Context, id: string) {
  const request = await context.entities.transaction(context, (em) =>
    em.findOne(RightsRequest, { id: uuidOrNone(id) as string }, { populate: ['employee'] }),
  );
  if (!request) throw new Refusal('NOT_FOUND', 'There is no such request that you can see.');
  if (request.doneOn) throw new Refusal('BAD_USER_INPUT', 'This request has been answered.');
  return request;
}
