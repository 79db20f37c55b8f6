import { defineEntity, p } from '@mikro-orm/core';
import { record } from '../foundation/record.ts';

const CouncilRuleSchema = defineEntity({
  name: 'CouncilRule',
  comment: 'A rule that the council may keep or not, as it has decided.',
  properties: {
    ...record,
    code: p.string().length(40).unique().comment('What the rule is called in this software.'),
    title: p.string().length(200).comment('What the rule says.'),
    inForce: p.boolean().comment('Whether the council keeps it.'),
  },
});

export class CouncilRule extends CouncilRuleSchema.class {}
CouncilRuleSchema.setClass(CouncilRule);
