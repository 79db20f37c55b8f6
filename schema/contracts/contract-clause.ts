import { defineEntity, p } from '@mikro-orm/core';
import { record } from '../foundation/record.ts';
import { User } from '../organisation/entities.ts';
import { ClauseVersion } from './clause-version.ts';
import { Contract } from './contract.ts';

const ContractClauseSchema = defineEntity({
  name: 'ContractClause',
  comment: 'The fact that a contract contains a version of a clause.',
  properties: {
    ...record,
    contract: () => p.manyToOne(Contract).ref().index().comment('The contract.'),
    clauseVersion: () =>
      p.manyToOne(ClauseVersion).ref().index().comment('The wording it contains.'),
    schedule: p
      .string()
      .length(80)
      .nullable()
      .comment('The part of the contract in which it stands, such as Schedule 3.'),
    page: p.string().length(40).nullable().comment('The page on which it stands.'),
    checkedBy: () =>
      p
        .manyToOne(User)
        .ref()
        .nullable()
        .deleteRule('no action')
        .index()
        .comment('Who read the contract for it.'),
    checkedOn: p.date().nullable().comment('The day they read it.'),
  },
  uniques: [{ properties: ['contract', 'clauseVersion'] }],
});

export class ContractClause extends ContractClauseSchema.class {}
ContractClauseSchema.setClass(ContractClause);
