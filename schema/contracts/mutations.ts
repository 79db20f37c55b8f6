import { builder } from '../foundation/graphql/builder.ts';
import { changed, idempotencyKey, payloadOf } from '../foundation/graphql/payload.ts';
import { planOnce } from '../foundation/writing/writing.ts';
import { mergeSuppliers, undoSupplierMerge } from './merge-suppliers.ts';
import { sendQuestionnaire } from './send-questionnaire.ts';
import { settleBreach } from './settle-breach.ts';

const Decision = builder.enumType('BreachDecision', {
  description: 'What can be decided of a breach.',
  values: {
    closed: { description: 'Everything agreed to put it right has been verified.' },
    escalated: { description: 'It was not put right: it is a default.' },
  },
});

builder.mutationField('settleBreach', (t) =>
  t.field({
    type: payloadOf({ name: 'BreachOutcome', singular: 'breachOutcome', plural: 'breachOutcomes' }),
    allow: ['create', 'BreachOutcome'],
    description:
      'Closes a breach once every corrective action has been verified, or escalates it to default.',
    args: {
      breach: t.arg.id({ required: true }),
      outcome: t.arg({ type: Decision, required: true }),
      decidedOn: t.arg({ type: 'Date', required: true }),
      reason: t.arg.string(),
      idempotencyKey: t.arg.string(idempotencyKey),
    },
    resolve: (_parent, { idempotencyKey: key, ...decision }, context, info) =>
      changed(context, info, 'BreachOutcome', { key, request: decision }, (tx) =>
        settleBreach(tx, context, decision),
      ),
  }),
);

const Sent = builder.objectRef<{ id: string; link?: string }>('SentQuestionnaire').implement({
  description: 'A questionnaire whose link is on its way.',
  fields: (t) => ({
    id: t.exposeID('id', { nullable: false, description: 'The questionnaire.' }),
    link: t.exposeString('link', {
      description:
        'The link itself, where no mail server is set to take it to whom it is for. It is shown this once.',
    }),
  }),
});

builder.mutationField('sendQuestionnaire', (t) =>
  t.field({
    type: Sent,
    allow: ['update', 'SupplierQuestionnaire'],
    description:
      'Sends the contact of a supplier a link to its questionnaire; a link that was sent before works no more.',
    args: { id: t.arg.id({ required: true }), version: t.arg.int({ required: true }) },
    resolve: async (_parent, row, context) => {
      const { id, link } = await context.writing.transaction(
        (tx) => sendQuestionnaire(tx, context, row),
        planOnce,
      );
      return context.posted ? { id } : { id, link };
    },
  }),
);

const Merge = payloadOf({
  name: 'SupplierMerge',
  singular: 'supplierMerge',
  plural: 'supplierMerges',
});

builder.mutationField('mergeSuppliers', (t) =>
  t.field({
    type: Merge,
    allow: ['create', 'SupplierMerge'],
    description:
      'Makes two records of one supplier one: contracts, contacts, identifiers, policies and open questionnaires go to the second.',
    args: {
      supplier: t.arg.id({ required: true }),
      into: t.arg.id({ required: true }),
      idempotencyKey: t.arg.string(idempotencyKey),
    },
    resolve: (_parent, { idempotencyKey: key, ...pair }, context, info) =>
      changed(context, info, 'SupplierMerge', { key, request: pair }, (tx) =>
        mergeSuppliers(tx, context, pair),
      ),
  }),
);

builder.mutationField('undoSupplierMerge', (t) =>
  t.field({
    type: Merge,
    allow: ['update', 'SupplierMerge'],
    description: 'Parts two records of a supplier again: what went to the other comes back.',
    args: {
      id: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      idempotencyKey: t.arg.string(idempotencyKey),
    },
    resolve: (_parent, { idempotencyKey: key, ...row }, context, info) =>
      changed(context, info, 'SupplierMerge', { key, request: row }, (tx) =>
        undoSupplierMerge(tx, context, row),
      ),
  }),
);
