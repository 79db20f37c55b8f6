import { defineEntity, p } from '@mikro-orm/core';
import { record } from '../foundation/record.ts';
import { Supplier } from './supplier.ts';

const SupplierMergeSchema = defineEntity({
  name: 'SupplierMerge',
  comment: 'Two records of one supplier that were made one; it can be undone.',
  properties: {
    ...record,
    supplier: () => p.manyToOne(Supplier).ref().index().comment('The record that was given up.'),
    into: () => p.manyToOne(Supplier).ref().index().comment('The record that stands for both.'),
    mergedAt: p
      .datetime()
      .onCreate(() => new Date())
      .comment('When they were merged.'),
    undoneAt: p.datetime().nullable().comment('When that was undone.'),
    moved: p.json().hidden().comment('What went from the one to the other, for undoing it.'),
  },
});

export class SupplierMerge extends SupplierMergeSchema.class {}
SupplierMergeSchema.setClass(SupplierMerge);
