import { defineEntity, p } from '@mikro-orm/core';
import { atLeast, check } from '../foundation/check.ts';
import { duration } from '../foundation/duration.ts';
import { type Sql, sql } from '../foundation/planner/sql.ts';
import { record } from '../foundation/record.ts';
import { Post, ServiceArea } from '../organisation/entities.ts';
import { FreshStart } from './fresh-start.ts';
import { RequirementItem } from './requirement-item.ts';

/** On what footing people of an audience work for the council. */
export const engagements = [
  'permanent',
  'fixedTerm',
  'casual',
  'agency',
  'apprentice',
  'councillor',
] as const;

const narrowed = [
  'engagements',
  'post',
  'customerFacing',
  'managers',
  'startedWithinDays',
  'changedRoleWithinDays',
] as const;

const RequirementSchema = defineEntity({
  name: 'Requirement',
  comment:
    'What an audience must have been trained in. The audience is everybody of whom all holds that is said of it; where nothing is said, it is everybody.',
  properties: {
    ...record,
    code: p.string().length(30).unique().comment('The short code of the requirement.'),
    name: p.string().length(160).comment('What it is called.'),
    reason: p.text().nullable().comment('Why the council asks for it.'),
    engagements: p
      .enum(engagements)
      .array()
      .default([])
      .comment('Applies only to people on one of these footings; empty for all.'),
    serviceArea: () =>
      p
        .manyToOne(ServiceArea)
        .ref()
        .nullable()
        .deleteRule('no action')
        .index()
        .comment('Applies only in this area and below; empty for the whole council.'),
    post: () =>
      p
        .manyToOne(Post)
        .ref()
        .nullable()
        .deleteRule('no action')
        .index()
        .comment('Applies only to whoever holds this post; empty for every post.'),
    recruiting: p
      .boolean()
      .default(false)
      .comment('Applies only to people on the panel of a live vacancy.'),
    customerFacing: p
      .boolean()
      .default(false)
      .comment('Applies only to people whose post is customer-facing.'),
    managers: p
      .boolean()
      .default(false)
      .comment('Applies only to people who manage an area, or to whom somebody reports.'),
    startedWithinDays: p
      .integer()
      .nullable()
      .comment('Applies only for so many days after starting here; empty for however long.'),
    changedRoleWithinDays: p
      .integer()
      .nullable()
      .comment(
        'Applies only for so many days after changing posts. With the days after starting too, either is enough.',
      ),
    combine: p
      .enum(['allOf', 'anyOf'])
      .default('allOf')
      .comment('Whether all of its items are needed or one is enough.'),
    dueWithinDays: p
      .integer()
      .nullable()
      .comment(
        'How many days after starting, changing posts or joining a panel it is due; empty if it is due at once.',
      ),
    grace: p
      .string()
      .length(20)
      .nullable()
      .comment(
        'For how long after it has run out it counts as due, not as lapsed; empty for not at all.',
      ),
    items: () =>
      p.oneToMany(RequirementItem).mappedBy('requirement').comment('The courses that it asks for.'),
    freshStarts: () =>
      p
        .oneToMany(FreshStart)
        .mappedBy('requirement')
        .comment('The days from which it is to be met afresh, such as those of elections.'),
  },
  checks: [
    atLeast('dueWithinDays', 0),
    atLeast('startedWithinDays', 0),
    atLeast('changedRoleWithinDays', 0),
    duration('grace'),
    check(
      'recruiting',
      narrowed,
      'A requirement of those who recruit can only be narrowed to an area: leave the rest of the audience empty.',
      (row) => sql`not ${row('recruiting')} or ${unsaid(row)}`,
    ),
  ],
});

/** Whether nothing narrows the audience but recruiting and the area. */
const unsaid = (row: (property: string) => Sql): Sql => sql`(
  ${row('engagements')} = '{}' and ${row('post')} is null and not ${row('customerFacing')}
  and not ${row('managers')} and ${row('startedWithinDays')} is null
  and ${row('changedRoleWithinDays')} is null)`;

export class Requirement extends RequirementSchema.class {}
RequirementSchema.setClass(Requirement);
