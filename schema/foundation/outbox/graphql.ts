import { builder } from '../graphql/builder.ts';
import { changed, idempotencyKey, payloadOf } from '../graphql/payload.ts';
import { entityType, resolved } from '../model/registry.ts';
import { retryMessage } from './change-message.ts';
import { isLinkToCopy } from './mail.ts';
import { Message } from './message.ts';

entityType(Message, {
  represents: 'subject',
  search: ['recipientEmail', 'subject'],
  order: ['-queuedAt'],
  operations: ['get', 'list'],
  labels: {
    recipientEmail: 'To',
    mail: 'Text',
    queuedAt: 'Written',
    sentAt: 'Sent',
    nextAt: 'Tried next',
    expiresAt: 'Of no use after',
    lastError: 'Last error',
  },
});

resolved(Message, {
  name: 'link',
  comment:
    'Where the link to somebody’s account leads, to be copied while no mail server is set; gone once it has left or is of no more use.',
  type: 'String',
  needs: ['mail', 'address'],
  nullable: true,
  resolve: ({ mail, address }, { posted }) =>
    !posted && isLinkToCopy(mail as string) ? address : null,
});

builder.mutationField('retryMessage', (t) =>
  t.field({
    type: payloadOf({ name: Message.name, singular: 'message', plural: 'messages' }),
    allow: ['update', Message.name],
    description: 'Lets a message that failed be tried again.',
    args: { id: t.arg.id({ required: true }), idempotencyKey: t.arg.string(idempotencyKey) },
    resolve: (_parent, { id, idempotencyKey: key }, context, info) =>
      changed(context, info, Message.name, { key, request: { id } }, (tx) =>
        retryMessage(tx, context, id),
      ),
  }),
);
