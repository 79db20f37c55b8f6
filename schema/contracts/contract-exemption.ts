import { defineEntity, p } from '@mikro-orm/core';
import { notBefore } from '../foundation/check.ts';
import { record } from '../foundation/record.ts';
import { Contract } from './contract.ts';

const ContractExemptionSchema = defineEntity({
  name: 'ContractExemption',
  comment: 'A contract’s leave, for a time, from what other contracts must contain and be held to.',
  properties: {
    ...record,
    contract: () => p.manyToOne(Contract).ref().index().comment('The contract.'),
    from: p.date().comment('The first day.'),
    until: p.date().comment('The last day.'),
    reason: p.string().length(300).comment('Why, in a sentence.'),
  },
  uniques: [{ properties: ['contract', 'from'] }],
  checks: [notBefore('until', 'from', 'This is before the first day.')],
});

export class ContractExemption extends ContractExemptionSchema.class {}
ContractExemptionSchema.setClass(ContractExemption);
