import { builder, typeOf } from '../foundation/graphql/builder.ts';
import { computed, entityType, toMany } from '../foundation/model/registry.ts';
import { AnswerInput } from './answer-input.ts';
import { calledSql } from './called-among-figures.ts';
import {
  AnswerState,
  Category,
  Characteristic,
  CodeList,
  EqualityAnswer,
  EqualityProfile,
  ExitAnswer,
  ExitInterview,
  FormatRequest,
  FormEdition,
  FormQuestion,
  MonitoringForm,
  ReadLog,
  ResponseCount,
  StaffInvitation,
} from './entities.ts';
import './exit-fields.ts';
import { exitStateSql, exitStates } from './exit-state.ts';
import { explainedSql } from './explained.ts';
import './follow-up.ts';
import './hand-in-fields.ts';
import './keep-applicant.ts';
import './lists-stay.ts';
import './means-the-same.ts';
import './statistics.ts';
import './own-profile.ts';
import './own-words.ts';
import './publish-form.ts';
import { channels, recordAnswers } from './record-answers.ts';

entityType(Characteristic, {
  represents: 'name',
  search: ['name'],
  order: ['order'],
});
entityType(CodeList, { represents: 'edition', order: ['characteristic', '-effectiveFrom'] });
entityType(Category, {
  represents: 'name',
  search: ['label', 'outputLabel'],
  order: ['codeList', 'formOrder'],
  plural: 'categories',
});
computed(Category, 'name', {
  comment:
    'What it is called among figures: the words of published tables, else those on the form.',
  scalar: 'String',
  sql: calledSql,
});
entityType(AnswerState, {
  represents: 'characteristic',
  order: ['employee'],
  operations: ['get', 'list'],
});

const ofForms = {
  slug: 'Address',
  use: 'What is done with the answers',
  useWelsh: 'What is done with the answers, in Welsh',
  retentionMonths: 'Months that answers are kept',
  asksSatisfaction: 'Asks how satisfied people are',
};
entityType(MonitoringForm, {
  represents: 'title',
  search: ['title', 'slug'],
  labels: { ...ofForms, previewKey: 'Preview' },
});
entityType(FormQuestion, {
  represents: 'characteristic',
  order: ['characteristic'],
  labels: { neededFor: 'What it is needed for', explained: 'Needed' },
});
computed(FormQuestion, 'explained', {
  comment: 'Whether anything says what it is needed for.',
  scalar: 'Boolean',
  sql: (question) => explainedSql(question('neededFor')),
});
entityType(FormEdition, {
  represents: 'title',
  search: ['title', 'slug'],
  order: ['form', '-number'],
  operations: ['get', 'list'],
  labels: { ...ofForms, neededFor: 'What each is needed for' },
});
toMany(MonitoringForm, 'editions', {
  target: FormEdition,
  by: 'form',
  comment: 'What was published of it.',
});
entityType(ResponseCount, {
  represents: 'day',
  order: ['-day'],
  operations: ['get', 'list'],
});
toMany(FormEdition, 'counts', {
  target: ResponseCount,
  by: 'edition',
  comment: 'How many were handed in on each day.',
});
entityType(FormatRequest, {
  represents: 'format',
  order: ['-requestedOn'],
  operations: ['get', 'list', 'create', 'update'],
  specialCategory: ['details', 'outcome'],
  labels: { about: 'For which page or service', contact: 'How to reach them' },
});

entityType(StaffInvitation, {
  represents: 'employee',
  order: ['-askedOn'],
  operations: ['get', 'list'],
});
entityType(ExitInterview, {
  represents: 'employee',
  order: ['-invitedOn'],
  byDeed: ['invitedOn', 'linkExpiresAt', 'answeredOn', 'channel'],
  labels: {
    state: 'Stands',
    invitedOn: 'Link sent',
    linkExpiresAt: 'The link works until',
    answeredOn: 'Answered',
    declinedOn: 'Would rather not',
  },
});
computed(ExitInterview, 'state', {
  comment: 'How far it has come: no answer, once the link has run out.',
  scalar: 'String',
  choices: exitStates,
  sql: exitStateSql,
});

// reached through their own road alone
entityType(ExitAnswer, {
  represents: 'question',
  operations: [],
  guarded: { by: 'subject', log: ReadLog },
});
entityType(EqualityProfile, {
  represents: 'subject',
  operations: [],
  guarded: { by: 'subject', log: ReadLog },
});
entityType(EqualityAnswer, {
  represents: 'characteristic',
  order: ['characteristic', '-validFrom'],
  operations: [],
  guarded: { by: 'subject', log: ReadLog },
});
toMany(EqualityProfile, 'answers', {
  target: EqualityAnswer,
  by: 'profile',
  comment: 'What they declared, with what they declared before.',
});
entityType(ReadLog, { represents: 'purpose', order: ['-at'], operations: [] });

builder.queryField('myEqualityProfile', (t) =>
  t.field({
    type: typeOf('EqualityProfile'),
    allow: ['read', 'EqualityProfile'],
    description: 'Your own answers. Nobody else can ask this, and that you looked is written down.',
    resolve: (_parent, _args, context, info) => {
      const { shape, attributes, reading, guarded } = context;
      return guarded.about(attributes.employee as string, ({ ask }) =>
        reading.answer(info, 'own', 'EqualityProfile', { shape, attributes, ask }),
      );
    },
  }),
);

const GivenBy = builder.enumType('GivenBy', {
  description: 'How somebody gave answers that another writes down for them.',
  values: channels,
});

builder.mutationField('recordAnswers', (t) =>
  t.int({
    allow: ['run', 'recordAnswers'],
    description: 'Records your own answers, or those somebody gave you. Answers how many.',
    args: {
      employee: t.arg.id({ description: 'Whose answers they are; your own when absent.' }),
      answers: t.arg({ type: [AnswerInput], required: true }),
      channel: t.arg({
        type: GivenBy,
        description: 'How they gave them to you; to be said with answers that are not your own.',
      }),
    },
    resolve: (_parent, { answers, ...about }, context) => recordAnswers(context, about, answers),
  }),
);
