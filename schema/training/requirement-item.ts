import { defineEntity, p } from '@mikro-orm/core';
import { duration, lastingDuration } from '../foundation/duration.ts';
import { record } from '../foundation/record.ts';
import { Course } from './course.ts';
import { Requirement } from './requirement.ts';

const RequirementItemSchema = defineEntity({
  name: 'RequirementItem',
  comment: 'A course that a requirement asks for, with its own clock.',
  properties: {
    ...record,
    requirement: () => p.manyToOne(Requirement).ref().index().comment('The requirement.'),
    course: () => p.manyToOne(Course).ref().index().comment('The course.'),
    validFor: p
      .string()
      .length(20)
      .nullable()
      .comment('For how long a completion counts here; empty if it never runs out.'),
    renewFrom: p
      .enum(['completion', 'expiry'])
      .default('completion')
      .comment(
        'Whether a renewal counts from the day it was completed, or, completed within the window, from the day the last one ran out.',
      ),
    window: p
      .string()
      .length(20)
      .nullable()
      .default('P1M')
      .comment('For how long before it runs out it counts as due soon; empty for not at all.'),
  },
  uniques: [{ properties: ['requirement', 'course'] }],
  checks: [lastingDuration('validFor'), duration('window')],
});

export class RequirementItem extends RequirementItemSchema.class {}
RequirementItemSchema.setClass(RequirementItem);
