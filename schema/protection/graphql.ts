import { builder } from '../foundation/graphql/builder.ts';
import { computed, entityType } from '../foundation/model/registry.ts';
import { carryOut } from './carry-out.ts';
import './done.ts';
import { dueOnSql } from './due-on.ts';
import { ProcessingActivity, RetentionRule, RetentionRun, RightsRequest } from './entities.ts';
import { everythingHeld, subjectOf } from './everything-held.ts';
import './received.ts';
import { sendHeld } from './send-held.ts';

entityType(ProcessingActivity, {
  represents: 'name',
  search: ['name'],
  plural: 'processingActivities',
  labels: {
    name: 'What is done',
    people: 'About whom',
    condition: 'Condition for special categories',
  },
});
entityType(RetentionRule, {
  represents: 'what',
  order: ['what'],
  operations: ['get', 'list', 'update'],
  labels: {
    what: 'What is kept',
    action: 'What happens then',
    reason: 'Why so long',
  },
});
entityType(RetentionRun, {
  represents: 'rule',
  order: ['-ranAt'],
  operations: ['get', 'list'],
  labels: { ranAt: 'When', trial: 'Only a trial', due: 'How many were due' },
});
entityType(RightsRequest, {
  represents: 'employee',
  order: ['-receivedOn'],
  byDeed: ['erased', 'linkExpiresAt'],
  specialCategory: ['outcome'],
  labels: {
    kind: 'What they ask for',
    receivedOn: 'Received',
    dueOn: 'To be answered by',
    doneOn: 'Done',
    erased: 'Answers erased',
    linkExpiresAt: 'The link works until',
  },
  choices: {
    kind: {
      access: 'To see what is held',
      erasure: 'To have answers erased',
      objection: 'That answers are used no more',
    },
  },
});
computed(RightsRequest, 'dueOn', {
  comment: 'The day by which it must be answered: a calendar month after it came.',
  scalar: 'Date',
  sql: dueOnSql,
});

builder.queryField('everythingHeldAboutMe', (t) =>
  t.string({
    nullable: false,
    allow: ['run', 'everythingHeldAboutMe'],
    description:
      'Everything that is held about you, as JSON; that you looked is written down with your answers.',
    resolve: async (_parent, _args, context) =>
      JSON.stringify(await everythingHeld(context, await subjectOf(context))),
  }),
);

builder.mutationField('sendWhatIsHeld', (t) =>
  t.boolean({
    nullable: false,
    allow: ['update', RightsRequest.name],
    description:
      'Sends whoever asked the link to everything that is held about them; you see none of it. Whoever wrote down the address cannot send it.',
    args: { id: t.arg.id({ required: true }), version: t.arg.int({ required: true }) },
    resolve: (_parent, { id, version }, context) => sendHeld(context, { id, version }),
  }),
);

builder.mutationField('carryOutRequest', (t) =>
  t.int({
    nullable: false,
    allow: ['update', RightsRequest.name],
    description:
      'Erases what somebody said about themselves, leaves where they were counted as numbers that are nobody’s, and sees to it that nobody asks again: for erasure, and for objections. Answers how many answers there were.',
    args: { id: t.arg.id({ required: true }), version: t.arg.int({ required: true }) },
    resolve: (_parent, { id, version }, context) => carryOut(context, { id, version }),
  }),
);
