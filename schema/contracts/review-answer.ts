import { defineEntity, p } from '@mikro-orm/core';
import { record } from '../foundation/record.ts';
import { ComplianceReview } from './compliance-review.ts';
import { ReviewQuestion } from './review-question.ts';

const ReviewAnswerSchema = defineEntity({
  name: 'ReviewAnswer',
  comment: 'What a review found on one of its questions.',
  properties: {
    ...record,
    review: () => p.manyToOne(ComplianceReview).ref().index().comment('The review.'),
    question: () => p.manyToOne(ReviewQuestion).ref().index().comment('The question.'),
    answer: p.enum(['met', 'partlyMet', 'notMet', 'doesNotApply']).comment('What was found of it.'),
    evidence: p.text().nullable().comment('What shows it, and what is to be done.'),
  },
  uniques: [{ properties: ['review', 'question'] }],
});

export class ReviewAnswer extends ReviewAnswerSchema.class {}
ReviewAnswerSchema.setClass(ReviewAnswer);
