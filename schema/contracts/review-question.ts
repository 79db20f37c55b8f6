import { defineEntity, p } from '@mikro-orm/core';
import { record } from '../foundation/record.ts';
import { ReviewAnswer } from './review-answer.ts';

const ReviewQuestionSchema = defineEntity({
  name: 'ReviewQuestion',
  comment: 'A question that is asked when a contract is reviewed.',
  properties: {
    ...record,
    code: p.string().length(30).unique().comment('The short code of the question.'),
    question: p.string().length(300).comment('The question.'),
    position: p.integer().comment('Where it stands among the questions, 1 for the first.'),
    retiredOn: p
      .date()
      .nullable()
      .comment('The day since which it is asked no more; empty while it is.'),
    answers: () =>
      p.oneToMany(ReviewAnswer).mappedBy('question').comment('What reviews have found.'),
  },
});

export class ReviewQuestion extends ReviewQuestionSchema.class {}
ReviewQuestionSchema.setClass(ReviewQuestion);
