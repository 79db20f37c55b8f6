import { defineEntity, p } from '@mikro-orm/core';
import { record } from '../foundation/record.ts';
import { Application } from './application.ts';
import { reached, reasons } from './stages.ts';

const ApplicationStepSchema = defineEntity({
  name: 'ApplicationStep',
  comment: 'A stage that an application reached, and when.',
  properties: {
    ...record,
    application: () => p.manyToOne(Application).ref().index().comment('The application.'),
    stage: p.enum(reached).index().comment('The stage that it reached.'),
    on: p.date().comment('The day that it reached it.'),
    reason: p
      .enum(reasons)
      .nullable()
      .comment('Why it went no further, where the applicant was not selected.'),
  },
  uniques: [{ properties: ['application', 'stage'] }],
});

export class ApplicationStep extends ApplicationStepSchema.class {}
ApplicationStepSchema.setClass(ApplicationStep);
