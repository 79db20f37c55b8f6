import { builder } from '../foundation/graphql/builder.ts';
import { changed, idempotencyKey, payloadOf } from '../foundation/graphql/payload.ts';
import { frozenAnswers, keepPack, titleOf } from './freeze.ts';
import { planFinding } from './plan-finding.ts';

builder.mutationField('freezeAuditPack', (t) =>
  t.field({
    type: payloadOf({ name: 'AuditPack', singular: 'auditPack', plural: 'auditPacks' }),
    allow: ['run', 'freezeAuditPack'],
    description:
      'Asks every report on the workforce as at one date, and keeps what each says for good; one that is asked for no date says the day on which it was asked. Refused while tables are being worked out.',
    args: {
      asAt: t.arg({
        type: 'Date',
        required: true,
        description: 'The end of a month that is worked out.',
      }),
      title: t.arg.string({ description: 'What to call it; by its date unless it is said.' }),
      areaCode: t.arg.string({
        description:
          'The code of the place that the workforce and service users are held against. Unless it is said, it is the council itself, or the only place that a population has figures of.',
      }),
      idempotencyKey: t.arg.string(idempotencyKey),
    },
    resolve: async (_parent, { idempotencyKey: key, ...wanted }, context, info) => {
      const title = titleOf(context, wanted);
      const frozen = await frozenAnswers(info.schema, context, wanted);
      return changed(context, info, 'AuditPack', { key, request: wanted }, (tx) =>
        keepPack(tx, context, { asAt: wanted.asAt, title }, frozen),
      );
    },
  }),
);

builder.mutationField('planAuditFinding', (t) =>
  t.field({
    type: payloadOf({ name: 'AuditFinding', singular: 'auditFinding', plural: 'auditFindings' }),
    allow: ['create', 'Action'],
    description:
      'Makes a finding an action at the end of an action plan; whoever answers for the one answers for the other, and each leads to the other.',
    args: {
      id: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      plan: t.arg.id({ required: true, description: 'The plan that is to have the action.' }),
      keyAction: t.arg.string({ required: true, description: 'What is to be done.' }),
      deadline: t.arg({ type: 'Date', required: true }),
      idempotencyKey: t.arg.string(idempotencyKey),
    },
    resolve: (_parent, { idempotencyKey: key, id, version, ...wanted }, context, info) =>
      changed(context, info, 'AuditFinding', { key, request: { id, version, ...wanted } }, (tx) =>
        planFinding(tx, context, { id, version }, wanted),
      ),
  }),
);
