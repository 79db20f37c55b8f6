import type { Context } from '../foundation/graphql/context.ts';
import { modelNamed } from '../foundation/model/models.ts';
import { writeMessage } from '../foundation/outbox/write-message.ts';
import { Refusal } from '../foundation/refusal.ts';
import type { Quoted } from '../foundation/writing/change.ts';
import { openRequest } from './carry-out.ts';
import { RightsRequest } from './entities.ts';
import { heldAboutYou, heldLinkDays } from './mails.ts';

/** Sends the link to everything that is held about somebody to them alone. */
export async function sendHeld(context: Context, { id, version }: Quoted) {
  const request = await openRequest(context, id);
  if (request.kind !== 'access')
    throw new Refusal('BAD_USER_INPUT', 'They did not ask to see what is held.');
  const { token, fingerprint, expiresAt } = context.links.make(heldLinkDays);
  const link = `/held/${token}`;
  const model = modelNamed(context.reading.planner.models, RightsRequest.name);
  const values = {
    linkHash: fingerprint,
    linkExpiresAt: expiresAt.toISOString(),
    doneOn: new Date().toLocaleDateString('en-CA', { timeZone: 'Europe/London' }),
  };
  await context.writing.transaction(async (tx) => {
    const change = { action: 'update', model, rows: [{ id, version }], values } as const;
    await context.writing.change(tx, context, change, { values, ids: [id], versions: [version] });
    await writeMessage(tx, context, heldAboutYou, {
      recipient: request.email,
      values: { person: request.employee.$.fullName },
      link,
    });
  });
  return context.posted ? null : new URL(link, context.origin).href;
}
