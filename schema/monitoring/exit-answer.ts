import { defineEntity, p } from '@mikro-orm/core';
import { v4 } from 'uuid';
import { whose } from './whose.ts';

const ExitAnswerSchema = defineEntity({
  name: 'ExitAnswer',
  schema: 'monitoring',
  comment:
    'What somebody who left said to one question of the exit interview, apart from everything else about them.',
  properties: {
    id: p
      .uuid()
      .primary()
      .onCreate(() => v4())
      .comment('Chosen at random.'),
    subject: p.uuid().index().comment('Who left; deliberately no relation to any other table.'),
    question: p.string().length(40).comment('The code of the question.'),
    answer: p
      .string()
      .length(40)
      .nullable()
      .comment('The code of what they chose; empty where they wrote or refused.'),
    words: p.text().length(2000).nullable().comment('Their own words, where they wrote any.'),
    declined: p.boolean().default(false).comment('Whether they chose prefer not to say.'),
    answeredOn: p.date().comment('The day that they answered.'),
    letOut: p
      .boolean()
      .default(false)
      .comment('Whether the words are shown, together with those of at least nine others.'),
    ...whose,
  },
  uniques: [{ properties: ['subject', 'question'] }],
});

export class ExitAnswer extends ExitAnswerSchema.class {}
ExitAnswerSchema.setClass(ExitAnswer);
