import { defineEntity, p } from '@mikro-orm/core';
import { notBefore } from '../foundation/check.ts';
import { record } from '../foundation/record.ts';
import { Supplier } from './supplier.ts';

const SupplierPolicySchema = defineEntity({
  name: 'SupplierPolicy',
  comment: 'An equal opportunities policy that a supplier sent to the council.',
  properties: {
    ...record,
    supplier: () => p.manyToOne(Supplier).ref().index().comment('The supplier whose policy it is.'),
    receivedOn: p.date().comment('The day the council received it.'),
    expiresOn: p
      .date()
      .nullable()
      .index()
      .comment('The last day it is good for; empty if it names no end.'),
    assessedOn: p.date().nullable().comment('The day the council assessed it.'),
    outcome: p
      .enum(['notAssessed', 'accepted', 'changesAskedFor', 'rejected'])
      .default('notAssessed')
      .comment('What the assessment found.'),
  },
  uniques: [{ properties: ['supplier', 'receivedOn'] }],
  checks: [
    notBefore('expiresOn', 'receivedOn', 'This is before the day the council received it.'),
    notBefore('assessedOn', 'receivedOn', 'This is before the day the council received it.'),
  ],
});

export class SupplierPolicy extends SupplierPolicySchema.class {}
SupplierPolicySchema.setClass(SupplierPolicy);
