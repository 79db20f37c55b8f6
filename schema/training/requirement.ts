import { defineEntity, p } from '@mikro-orm/core';
import { atLeast } from '../foundation/check.ts';
import { record } from '../foundation/record.ts';
import { ServiceArea } from '../organisation/entities.ts';
import { RequirementItem } from './requirement-item.ts';

const RequirementSchema = defineEntity({
  name: 'Requirement',
  comment: 'What an audience must have been trained in.',
  properties: {
    ...record,
    code: p.string().length(30).unique().comment('The short code of the requirement.'),
    name: p.string().length(160).comment('What it is called.'),
    reason: p.text().nullable().comment('Why the council asks for it.'),
    audience: p
      .enum(['recruiting', 'newStarters', 'councillors', 'customerFacing', 'everyone'])
      .comment('Whom it applies to.'),
    serviceArea: () =>
      p
        .manyToOne(ServiceArea)
        .ref()
        .nullable()
        .deleteRule('no action')
        .index()
        .comment('Applies only in this area and below; empty for the whole council.'),
    combine: p
      .enum(['allOf', 'anyOf'])
      .default('allOf')
      .comment('Whether all of its items are needed or one is enough.'),
    dueWithinDays: p
      .integer()
      .nullable()
      .comment(
        'How many days after starting, or joining a panel, it is due; empty if it is due at once.',
      ),
    newForDays: p
      .integer()
      .default(365)
      .comment('For how many days after starting somebody counts among the new starters.'),
    windowDays: p
      .integer()
      .default(60)
      .comment('How many days before it runs out it counts as due soon.'),
    items: () =>
      p.oneToMany(RequirementItem).mappedBy('requirement').comment('The courses that it asks for.'),
  },
  checks: [atLeast('dueWithinDays', 0), atLeast('newForDays', 0), atLeast('windowDays', 0)],
});

export class Requirement extends RequirementSchema.class {}
RequirementSchema.setClass(Requirement);
