import { defineEntity, p } from '@mikro-orm/core';
import { record } from '../foundation/record.ts';

const ProcessingActivitySchema = defineEntity({
  name: 'ProcessingActivity',
  comment:
    'One entry of the data-protection register: what the council does with data about people, why it may, and for how long.',
  properties: {
    ...record,
    name: p.string().length(120).unique().comment('What is done.'),
    purpose: p.text().comment('What it is done for.'),
    people: p.string().length(250).comment('About whom.'),
    data: p.text().comment('What is kept.'),
    lawfulBasis: p
      .enum(['publicTask', 'legalObligation', 'contract', 'consent'])
      .comment('The lawful basis in Article 6 of the UK GDPR.'),
    condition: p
      .enum(['none', 'equalityMonitoring', 'employmentLaw', 'legalClaims', 'explicitConsent'])
      .comment('The condition for special-category data, where there is any.'),
    recipients: p.text().comment('Who gets to see it.'),
    retention: p.text().comment('How long it is kept, and what happens then.'),
    safeguards: p.text().comment('How it is kept safe.'),
    reviewedOn: p.date().nullable().comment('The day that the entry was last read over.'),
  },
});

export class ProcessingActivity extends ProcessingActivitySchema.class {}
ProcessingActivitySchema.setClass(ProcessingActivity);
