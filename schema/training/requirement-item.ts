import { defineEntity, p } from '@mikro-orm/core';
import { atLeast } from '../foundation/check.ts';
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
    validMonths: p
      .integer()
      .nullable()
      .comment('For how many months a completion counts here; empty if it never runs out.'),
  },
  uniques: [{ properties: ['requirement', 'course'] }],
  checks: [atLeast('validMonths', 1)],
});

export class RequirementItem extends RequirementItemSchema.class {}
RequirementItemSchema.setClass(RequirementItem);
