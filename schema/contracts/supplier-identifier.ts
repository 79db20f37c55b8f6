import { defineEntity, p } from '@mikro-orm/core';
import { record } from '../foundation/record.ts';
import { Supplier } from './supplier.ts';

const SupplierIdentifierSchema = defineEntity({
  name: 'SupplierIdentifier',
  comment: 'A further number by which a supplier is known, beside its first one.',
  properties: {
    ...record,
    supplier: () => p.manyToOne(Supplier).ref().index().comment('The supplier.'),
    scheme: p
      .string()
      .length(30)
      .comment('The register, such as GB-CHC for the Charity Commission or GB-PPON.'),
    identifier: p.string().length(60).comment('Its number on that register.'),
  },
  uniques: [{ properties: ['scheme', 'identifier'], name: 'supplier_further_identifier_unique' }],
});

export class SupplierIdentifier extends SupplierIdentifierSchema.class {}
SupplierIdentifierSchema.setClass(SupplierIdentifier);
