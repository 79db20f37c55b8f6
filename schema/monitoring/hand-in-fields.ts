import { builder } from '../foundation/graphql/builder.ts';
import { AnswerInput } from './answer-input.ts';
import { handIn, handInComment, outcomes } from './hand-in.ts';
import { channels } from './record-answers.ts';

const Outcome = builder.enumType('ServiceOutcome', {
  description: 'Whether somebody got what they came for.',
  values: outcomes,
});
export const RecordedBy = builder.enumType('ResponseChannel', {
  description: 'How somebody filled in a form that another writes down.',
  values: channels,
});

builder.mutationField('handInAnswers', (t) =>
  t.boolean({
    nullable: false,
    allow: ['run', 'handInAnswers'],
    description: 'Hands in a form; false where the same was handed in before.',
    args: {
      edition: t.arg.id({ required: true, description: 'The published form.' }),
      token: t.arg.string({ required: true, description: 'A number chosen at random.' }),
      answers: t.arg({ type: [AnswerInput], required: true }),
      outcome: t.arg({ type: Outcome }),
      satisfaction: t.arg.int({ description: 'From 1 to 5.' }),
    },
    resolve: (_parent, given, context) => handIn(context, { ...given, channel: 'online' }),
  }),
);

builder.mutationField('handInComment', (t) =>
  t.boolean({
    nullable: false,
    allow: ['run', 'handInAnswers'],
    description: 'Hands in what somebody says of a service; false where it was handed in before.',
    args: {
      edition: t.arg.id({ required: true, description: 'The published form.' }),
      token: t.arg.string({ required: true, description: 'A number chosen at random.' }),
      words: t.arg.string({ required: true, description: 'What they say.' }),
    },
    resolve: (_parent, given, context) => handInComment(context, given),
  }),
);

builder.mutationField('recordResponse', (t) =>
  t.boolean({
    nullable: false,
    allow: ['run', 'recordResponse'],
    description:
      'Writes down a form that somebody filled in by telephone, face to face or on paper. It cannot be read back.',
    args: {
      edition: t.arg.id({ required: true, description: 'The published form.' }),
      token: t.arg.string({ required: true, description: 'A number chosen at random.' }),
      channel: t.arg({ type: RecordedBy, required: true }),
      answers: t.arg({ type: [AnswerInput], required: true }),
      outcome: t.arg({ type: Outcome }),
      satisfaction: t.arg.int({ description: 'From 1 to 5.' }),
    },
    resolve: (_parent, given, context) => handIn(context, given),
  }),
);
