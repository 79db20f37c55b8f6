import { builder } from '../foundation/graphql/builder.ts';
import { AnswerInput } from './answer-input.ts';
import { inviteLeaver, takeExitAnswers } from './exit-answers.ts';
import { asExitForm } from './exit-questions.ts';
import { RecordedBy } from './hand-in-fields.ts';

type Choice = (typeof asExitForm)['questions'][number]['categories'][number];

const ExitChoice = builder.objectRef<Choice>('ExitChoice').implement({
  description: 'One answer to a question of the exit interview.',
  fields: (t) => ({
    code: t.exposeString('code', { nullable: false }),
    label: t.exposeString('label', { nullable: false, description: 'The words.' }),
    labelWelsh: t.exposeString('labelWelsh', { description: 'The same in Welsh.' }),
    kind: t.exposeString('kind', { nullable: false, description: 'Whether it is a refusal.' }),
  }),
});

const ExitQuestion = builder
  .objectRef<(typeof asExitForm)['questions'][number]>('ExitQuestion')
  .implement({
    description: 'One question of the exit interview.',
    fields: (t) => ({
      code: t.exposeString('code', { nullable: false }),
      question: t.exposeString('question', { nullable: false, description: 'The words.' }),
      questionWelsh: t.exposeString('questionWelsh', { description: 'The same in Welsh.' }),
      choices: t.field({
        type: [ExitChoice],
        nullable: false,
        description: 'What can be answered.',
        resolve: ({ categories }) => categories,
      }),
    }),
  });

builder.queryField('exitQuestions', (t) =>
  t.field({
    type: [ExitQuestion],
    nullable: false,
    allow: ['run', 'recordExitInterview'],
    description: 'What people are asked who leave.',
    resolve: () => asExitForm.questions,
  }),
);

builder.mutationField('inviteLeaver', (t) =>
  t.string({
    allow: ['update', 'ExitInterview'],
    description:
      'Sends somebody who leaves the link to the exit interview; one that was sent before works no more. Answers with the link itself where no mail server takes it, this once.',
    args: { id: t.arg.id({ required: true }), version: t.arg.int({ required: true }) },
    resolve: (_parent, { id, version }, context) => inviteLeaver(context, { id, version }),
  }),
);

builder.mutationField('recordExitInterview', (t) =>
  t.int({
    nullable: false,
    allow: ['run', 'recordExitInterview'],
    description:
      'Writes down what somebody said who leaves, by telephone, face to face or on paper. It cannot be read back. Answers how many questions.',
    args: {
      id: t.arg.id({ required: true, description: 'The exit interview.' }),
      channel: t.arg({ type: RecordedBy, required: true }),
      answers: t.arg({ type: [AnswerInput], required: true }),
      words: t.arg.string({ description: 'What else they said.' }),
    },
    resolve: (_parent, { id, ...given }, context) => takeExitAnswers(context, id, given),
  }),
);

builder.mutationField('sendExitAnswers', (t) =>
  t.int({
    nullable: false,
    allow: ['run', 'sendExitAnswers'],
    description: 'Sends what the holder of a link says who leaves. Answers how many questions.',
    args: {
      answers: t.arg({ type: [AnswerInput], required: true }),
      words: t.arg.string({ description: 'What else they say.' }),
    },
    resolve: (_parent, given, context) =>
      takeExitAnswers(context, null, { ...given, channel: 'online' }),
  }),
);
