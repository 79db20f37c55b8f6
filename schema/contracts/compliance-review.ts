import { defineEntity, p } from '@mikro-orm/core';
import { notBefore } from '../foundation/check.ts';
import { record } from '../foundation/record.ts';
import { User } from '../organisation/entities.ts';
import { Contract } from './contract.ts';
import { ratings } from './relevance.ts';
import { ReviewAnswer } from './review-answer.ts';
import { anotherPerson, saidBefore, signedByWhom } from './signatures.ts';

const signature = (what: string) =>
  p.manyToOne(User).ref().nullable().deleteRule('no action').index().comment(what);

const ComplianceReviewSchema = defineEntity({
  name: 'ComplianceReview',
  comment: 'A look at whether a contract is kept, as far as equality goes.',
  properties: {
    ...record,
    contract: () => p.manyToOne(Contract).ref().index().comment('The contract.'),
    occasion: p
      .enum(['scheduled', 'concern', 'renewal', 'termination'])
      .default('scheduled')
      .comment('Why it was held.'),
    heldOn: p.date().index().comment('The day it was held.'),
    rating: p
      .enum(ratings)
      .nullable()
      .comment('How well the contract is kept; needed before it is signed.'),
    findings: p.text().nullable().comment('What was found, in a few sentences.'),
    reviewer: () => signature('Who held it, and signed it.'),
    signedOn: p.date().nullable().comment('The day they signed it; it cannot be changed after.'),
    secondReviewer: () => signature('The other person who has signed it.'),
    secondSignedOn: p.date().nullable().comment('The day that person signed it.'),
    answers: () =>
      p.oneToMany(ReviewAnswer).mappedBy('review').comment('What was found, question by question.'),
  },
  uniques: [{ properties: ['contract', 'heldOn'] }],
  checks: [
    notBefore('signedOn', 'heldOn', 'This is before the day the review was held.'),
    notBefore('secondSignedOn', 'signedOn', 'This is before the first signature.'),
    signedByWhom('compliance_review_first_signature', 'signedOn', 'reviewer'),
    signedByWhom('compliance_review_second_signature', 'secondSignedOn', 'secondReviewer'),
    anotherPerson('compliance_review_two_people', 'secondReviewer', 'reviewer'),
    saidBefore(
      'compliance_review_rated',
      'rating',
      'signedOn',
      'Rate the contract before you sign.',
    ),
  ],
});

export class ComplianceReview extends ComplianceReviewSchema.class {}
ComplianceReviewSchema.setClass(ComplianceReview);
