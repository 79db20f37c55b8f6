import type { Context } from '../foundation/graphql/context.ts';
import { Refusal } from '../foundation/refusal.ts';
import { withdraw } from './own-record.ts';

/** Takes back what somebody said themselves; what was said before they came into the account is not theirs to erase. */
export async function withdrawOwn(
  { attributes, guarded }: Context,
  subject: string,
  characteristics: readonly string[],
): Promise<number> {
  const { gone, others } = await guarded.about(
    subject,
    async ({ ask }): Promise<Withdrawn> =>
      JSON.parse((await ask(withdraw, [characteristics, attributes.holder]))!),
  );
  if (others.length > 0)
    throw new Refusal('BAD_USER_INPUT', notYours, {
      fields: Object.fromEntries(others.map((code) => [code, notYours])),
    });
  return gone;
}

interface Withdrawn {
  gone: number;
  /** Where an answer stands that somebody else gave. */
  others: string[];
}

const notYours =
  'This was answered before you came into this account. Answer again in its place, or ask HR to have it erased.';
