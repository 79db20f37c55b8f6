import type { Likeness, RowReference } from '../foundation/model/model.ts';
import { sql } from '../foundation/planner/sql.ts';
import {
  Completion,
  Course,
  Exemption,
  FreshStart,
  Requirement,
  RequirementItem,
} from './entities.ts';

/** The courses of a standing's requirement. */
const itemsOf = (row: RowReference) =>
  sql`requirement_item item where item.requirement_id = ${row('requirement')}`;

/** The facts that a standing is made of, besides those about the person. */
export const learningReads = [
  {
    entity: Requirement,
    fields: [
      'id',
      'engagements',
      'serviceArea',
      'post',
      'recruiting',
      'customerFacing',
      'managers',
      'startedWithinDays',
      'changedRoleWithinDays',
      'combine',
      'dueWithinDays',
      'grace',
    ],
    through: 'requirement',
  },
  {
    entity: RequirementItem,
    fields: ['requirement', 'course', 'validFor', 'renewFrom', 'window'],
    like: (row: RowReference): Likeness => ({
      columns: {
        id: sql`item.id`,
        requirement: sql`item.requirement_id`,
        course: sql`item.course_id`,
      },
      from: itemsOf(row),
    }),
  },
  {
    entity: FreshStart,
    fields: ['requirement', 'on'],
    like: (row: RowReference): Likeness => ({ columns: { requirement: row('requirement') } }),
  },
  {
    entity: Course,
    fields: ['title'],
    like: (row: RowReference): Likeness => ({
      columns: { id: sql`item.course_id` },
      from: itemsOf(row),
    }),
  },
  {
    entity: Completion,
    fields: ['employee', 'course', 'completedOn'],
    like: (row: RowReference): Likeness => ({
      columns: { employee: row('employee'), course: sql`item.course_id` },
      from: itemsOf(row),
    }),
  },
  {
    entity: Exemption,
    fields: ['employee', 'requirement', 'from', 'until'],
    like: (row: RowReference): Likeness => ({
      columns: { employee: row('employee'), requirement: row('requirement') },
    }),
  },
];
