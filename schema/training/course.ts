import { defineEntity, p } from '@mikro-orm/core';
import { lastingDuration } from '../foundation/duration.ts';
import { record } from '../foundation/record.ts';
import { RequirementItem } from './requirement-item.ts';

const CourseSchema = defineEntity({
  name: 'Course',
  comment: 'Something people learn, in whatever form it is taught.',
  properties: {
    ...record,
    code: p.string().length(30).unique().comment('The short code in the learning systems.'),
    title: p
      .string()
      .length(160)
      .index()
      .comment('What the course is called in the training catalogue.'),
    kind: p
      .enum(['workshop', 'eLearning', 'briefing', 'qualification'])
      .comment('How it is taught.'),
    validFor: p
      .string()
      .length(20)
      .nullable()
      .comment('For how long it usually counts; empty if it never runs out.'),
    withdrawnOn: p
      .date()
      .nullable()
      .comment('The day it was taken out of the catalogue; empty while it is offered.'),
    requirementItems: () =>
      p.oneToMany(RequirementItem).mappedBy('course').comment('The requirements that ask for it.'),
  },
  checks: [lastingDuration('validFor')],
});

export class Course extends CourseSchema.class {}
CourseSchema.setClass(Course);
