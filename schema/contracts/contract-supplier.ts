import { defineEntity, p } from '@mikro-orm/core';
import { record } from '../foundation/record.ts';
import { Contract } from './contract.ts';
import { Supplier } from './supplier.ts';

const ContractSupplierSchema = defineEntity({
  name: 'ContractSupplier',
  comment: 'A supplier’s part in a contract; one contract can have several suppliers.',
  properties: {
    ...record,
    contract: () => p.manyToOne(Contract).ref().index().comment('The contract.'),
    supplier: () => p.manyToOne(Supplier).ref().index().comment('The supplier.'),
  },
  uniques: [{ properties: ['contract', 'supplier'] }],
});

export class ContractSupplier extends ContractSupplierSchema.class {}
ContractSupplierSchema.setClass(ContractSupplier);
