import { defineEntity, p } from '@mikro-orm/core';
import { atLeast, check } from '../check.ts';
import { sql } from '../planner/sql.ts';
import { record } from '../record.ts';

const DisclosureRuleSchema = defineEntity({
  name: 'DisclosureRule',
  comment: 'The fewest people that a figure may be of before it is withheld.',
  properties: {
    ...record,
    code: p.string().length(40).unique().comment('What the rule is called in this software.'),
    title: p.string().length(200).comment('Which figures it is about.'),
    least: p
      .integer()
      .comment('What the fewest cannot be set below: such figures would tell of people.'),
    fewest: p.integer().comment('The fewest people that such a figure may be of.'),
    rounded: p
      .boolean()
      .default(false)
      .comment(
        'Whether counts and totals are shown to the nearest five, each by itself, so that they may not add up.',
      ),
  },
  checks: [
    // two people know of each other what the figure says
    atLeast('least', 3),
    check(
      'fewest',
      ['least'],
      'This is fewer than is safe for such figures.',
      (row) => sql`${row('fewest')} >= ${row('least')}`,
    ),
  ],
});

export class DisclosureRule extends DisclosureRuleSchema.class {}
DisclosureRuleSchema.setClass(DisclosureRule);
