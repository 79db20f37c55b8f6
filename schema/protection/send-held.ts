import type { Context } from '../foundation/graphql/context.ts';
import { modelNamed } from '../foundation/model/models.ts';
import { writeMessage } from '../foundation/outbox/write-message.ts';
import { named } from '../foundation/planner/plan.ts';
import { slot, sql } from '../foundation/planner/sql.ts';
import { Refusal } from '../foundation/refusal.ts';
import type { Quoted } from '../foundation/writing/change.ts';
import { openRequest } from './carry-out.ts';
import { RightsRequest } from './entities.ts';
import { heldAboutYou, heldLinkDays } from './mails.ts';

/** Who wrote down where the answer to a request goes. */
const whoAddressed = named(sql`select coalesce(json_agg(distinct actor), '[]')::text as answer
  from audit_entry where subject = 'RightsRequest' and subject_id = ${slot(({ args }) => args[0], 'uuid')} and 'email' = any(fields)`);

/**
 * Sends the link to everything that is held about somebody to them alone: whoever wrote down the address cannot
 * send it there too, and nobody is shown the link.
 */
export async function sendHeld(context: Context, { id, version }: Quoted) {
  const request = await openRequest(context, id);
  if (request.kind !== 'access')
    throw new Refusal('BAD_USER_INPUT', 'They did not ask to see what is held.');
  if (!context.posted)
    throw new Refusal(
      'BAD_USER_INPUT',
      'No mail server is set, and the link is for nobody but them. Ask an operator to set one; whoever can sign in finds the same under What is held about you, but for what was said before they came into their account.',
    );
  const { token, fingerprint, expiresAt } = context.links.make(heldLinkDays);
  const link = `/held/${token}`;
  const model = modelNamed(context.reading.planner.models, RightsRequest.name);
  const values = {
    linkHash: fingerprint,
    linkExpiresAt: expiresAt.toISOString(),
    doneOn: new Date().toLocaleDateString('en-CA', { timeZone: 'Europe/London' }),
  };
  await context.writing.transaction(async (tx) => {
    const writers: string[] = JSON.parse((await tx.ask(whoAddressed, [id])) ?? '[]');
    if (writers.includes(context.caller.actor))
      throw new Refusal(
        'FORBIDDEN',
        'You wrote down the address. Ask a colleague to make sure that it is theirs, and to send the link.',
      );
    const change = { action: 'update', model, rows: [{ id, version }], values } as const;
    await context.writing.change(tx, context, change, { values, ids: [id], versions: [version] });
    await writeMessage(tx, context, heldAboutYou, {
      recipient: request.email,
      values: { person: request.employee.$.fullName },
      link,
    });
  });
  return true;
}
