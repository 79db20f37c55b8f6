import { defineEntity, p } from '@mikro-orm/core';
import { atLeast } from '../foundation/check.ts';
import { record } from '../foundation/record.ts';

/** What is kept for a time only. */
export const kept = [
  'staffAnswers',
  'applicantAnswers',
  'responses',
  'exitAnswers',
  'applications',
  'formatRequests',
  'leavers',
] as const;

const RetentionRuleSchema = defineEntity({
  name: 'RetentionRule',
  comment: 'How long something is kept, and what happens to it then.',
  properties: {
    ...record,
    what: p
      .enum(kept)
      .index()
      .comment('What is kept: answers of staff, of applicants, forms without a name, and so on.'),
    months: p
      .integer()
      .comment(
        'For how many months: after somebody left or applied, or was handed what they asked for; of forms, the months that the form itself says count.',
      ),
    action: p
      .enum(['erase', 'anonymise'])
      .comment('Whether it is removed, or what tells who it is about is taken out of it.'),
    reason: p.text().comment('Why it is kept for so long.'),
    inForce: p.boolean().default(true).comment('Whether the nightly job applies it.'),
  },
  checks: [atLeast('months', 1)],
});

export class RetentionRule extends RetentionRuleSchema.class {}
RetentionRuleSchema.setClass(RetentionRule);
