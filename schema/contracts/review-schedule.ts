import { defineEntity, p } from '@mikro-orm/core';
import { atLeast } from '../foundation/check.ts';
import { record } from '../foundation/record.ts';
import { relevances } from './relevance.ts';

const ReviewScheduleSchema = defineEntity({
  name: 'ReviewSchedule',
  comment: 'How often contracts of a relevance are reviewed, and by how many people.',
  properties: {
    ...record,
    relevance: p
      .enum(relevances)
      .comment('How much the contracts matter to equality that it is for.'),
    since: p.date().comment('The first day that it holds, until another one does.'),
    everyMonths: p.integer().comment('How many months there are from one review to the next.'),
    secondSignature: p
      .boolean()
      .default(false)
      .comment('Whether a review counts only once a second person has signed it.'),
  },
  uniques: [{ properties: ['relevance', 'since'] }],
  checks: [atLeast('everyMonths', 1)],
});

export class ReviewSchedule extends ReviewScheduleSchema.class {}
ReviewScheduleSchema.setClass(ReviewSchedule);
