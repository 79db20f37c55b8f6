import type { OpenSession } from '../foundation/accounts.ts';
import { builder } from '../foundation/graphql/builder.ts';
import { changed, idempotencyKey, payloadOf } from '../foundation/graphql/payload.ts';
import { Message } from '../foundation/outbox/message.ts';
import { writeMessage } from '../foundation/outbox/write-message.ts';
import { uuidOrNone } from '../foundation/planner/values.ts';
import { Refusal } from '../foundation/refusal.ts';
import { once } from '../foundation/writing/idempotency.ts';
import { lookedAfter } from './looked-after.ts';
import { passwordLink } from './mails.ts';
import { User } from './user.ts';

const Session = builder.objectRef<OpenSession>('OpenSession').implement({
  description: 'Somebody being signed in at one browser.',
  fields: (t) => ({
    id: t.exposeID('id', { nullable: false }),
    signedInAt: t.expose('signedInAt', { type: 'DateTime', nullable: false }),
    lastUsedAt: t.expose('lastUsedAt', { type: 'DateTime', nullable: false }),
    userAgent: t.exposeString('userAgent', { description: 'How the browser introduced itself.' }),
  }),
});

const Ended = builder.objectRef<{ ids: string[] }>('EndedSessionsPayload').implement({
  description: 'The sessions that were ended.',
  fields: (t) => ({ ids: t.exposeStringList('ids', { nullable: false }) }),
});

builder.queryField('openSessions', (t) =>
  t.field({
    type: [Session],
    nullable: false,
    allow: ['update', User.name],
    description:
      'Where somebody is signed in at this moment, for those who may disable their account.',
    args: { user: t.arg.id({ required: true }) },
    resolve: (_parent, { user }, context) =>
      context.writing.transaction(async (tx) => {
        const { id } = await lookedAfter(tx, context, user);
        return context.accounts.openSessions(tx, id);
      }),
  }),
);

builder.mutationField('endSessions', (t) =>
  t.field({
    type: Ended,
    allow: ['update', User.name],
    description: 'Signs somebody out: at one browser, or everywhere.',
    args: {
      user: t.arg.id({ required: true }),
      session: t.arg.id({ description: 'The one to end; all of them when absent.' }),
      idempotencyKey: t.arg.string(idempotencyKey),
    },
    resolve: (_parent, { user, session, idempotencyKey: key }, context, info) =>
      context.writing.transaction(async (tx) => {
        const { id } = await lookedAfter(tx, context, user);
        const { actor } = context.caller;
        const which = { actor, session: session ? (uuidOrNone(session) as string) : null };
        const request = [info.fieldName, { user, session }];
        const end = () => context.accounts.endSessions(tx, id, which);
        return { ids: await once(tx, actor, key, request, end) };
      }),
  }),
);

builder.mutationField('sendSignInLink', (t) =>
  t.field({
    type: payloadOf({ name: Message.name, singular: 'message', plural: 'messages' }),
    allow: ['update', User.name],
    description:
      'Writes somebody a link by which they set up how they sign in; it works once, within a day. What they have now works until they use it; what they told about themselves before is not shown to them after.',
    args: { user: t.arg.id({ required: true }), idempotencyKey: t.arg.string(idempotencyKey) },
    resolve: (_parent, { user, idempotencyKey: key }, context, info) =>
      changed(context, info, Message.name, { key, request: { user } }, async (tx) => {
        const { id, name, email, language, disabled } = await lookedAfter(tx, context, user);
        if (disabled)
          throw new Refusal('BAD_USER_INPUT', 'This account is disabled. Enable it first.');
        const link = await context.accounts.oneTimeLink(tx, id, context.caller.actor);
        const letter = { recipient: email, language, values: { person: name }, link };
        return [await writeMessage(tx, context, passwordLink, letter)];
      }),
  }),
);
