import { defineEntity, p } from '@mikro-orm/core';
import { atLeast } from '../foundation/check.ts';
import { record } from '../foundation/record.ts';
import { Contract } from './contract.ts';

const ContractVariationSchema = defineEntity({
  name: 'ContractVariation',
  comment: 'A change to a contract after it was made: an extension, another value, other terms.',
  properties: {
    ...record,
    contract: () => p.manyToOne(Contract).ref().index().comment('The contract.'),
    number: p
      .string()
      .length(80)
      .comment('What tells it apart: its number, or the identifier of the notice of it.'),
    kind: p
      .enum(['extension', 'value', 'terms', 'suppliers', 'other'])
      .default('other')
      .comment('What it changes.'),
    agreedOn: p.date().index().comment('The day it was agreed.'),
    summary: p.text().nullable().comment('What was changed and why.'),
    valueAfter: p
      .decimal()
      .precision(14)
      .scale(2)
      .nullable()
      .comment('What the contract is worth since, where that was changed.'),
    endsOnAfter: p
      .date()
      .nullable()
      .comment('The last day of the contract since, where that was changed.'),
  },
  uniques: [{ properties: ['contract', 'number'] }],
  checks: [atLeast('valueAfter', 0)],
});

export class ContractVariation extends ContractVariationSchema.class {}
ContractVariationSchema.setClass(ContractVariation);
