import { builder, typeOf } from '../foundation/graphql/builder.ts';
import { entityType, toMany } from '../foundation/model/registry.ts';
import {
  AnswerState,
  Category,
  Characteristic,
  CodeList,
  EqualityAnswer,
  EqualityProfile,
  ReadLog,
} from './entities.ts';
import { channels, recordAnswers } from './record-answers.ts';

entityType(Characteristic, { represents: 'name', search: ['name'], order: ['order'] });
entityType(CodeList, { represents: 'edition', order: ['characteristic', '-effectiveFrom'] });
entityType(Category, {
  represents: 'label',
  search: ['label'],
  order: ['codeList', 'formOrder'],
  plural: 'categories',
});
entityType(AnswerState, {
  represents: 'characteristic',
  order: ['employee'],
  operations: ['get', 'list'],
});

// reached through their own road alone
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

const AnswerInput = builder.inputType('AnswerInput', {
  description: 'What somebody says about one characteristic.',
  fields: (t) => ({
    characteristic: t.string({ required: true, description: 'The code of the characteristic.' }),
    category: t.string({ description: 'The code of the category chosen.' }),
    selfDescription: t.string({ description: 'Their own words, where the category invites them.' }),
    declined: t.boolean({ description: 'They prefer not to say.' }),
  }),
});

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
