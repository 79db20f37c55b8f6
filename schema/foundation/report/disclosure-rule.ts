import { defineEntity, p } from '@mikro-orm/core';
import { atLeast } from '../check.ts';
import { record } from '../record.ts';

const DisclosureRuleSchema = defineEntity({
  name: 'DisclosureRule',
  comment: 'The fewest people that a figure may be of before it is withheld.',
  properties: {
    ...record,
    code: p.string().length(40).unique().comment('What the rule is called in this software.'),
    title: p.string().length(200).comment('Which figures it is about.'),
    fewest: p.integer().comment('The fewest people that such a figure may be of.'),
  },
  // two people know of each other what the figure says
  checks: [atLeast('fewest', 3)],
});

export class DisclosureRule extends DisclosureRuleSchema.class {}
DisclosureRuleSchema.setClass(DisclosureRule);
