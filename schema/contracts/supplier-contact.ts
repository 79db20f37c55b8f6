import { defineEntity, p } from '@mikro-orm/core';
import { emailAddress } from '../foundation/check.ts';
import { languages } from '../foundation/outbox/message.ts';
import { record } from '../foundation/record.ts';
import { Supplier } from './supplier.ts';
import { SupplierQuestionnaire } from './supplier-questionnaire.ts';

const SupplierContactSchema = defineEntity({
  name: 'SupplierContact',
  comment: 'Somebody at a supplier to whom the council writes.',
  properties: {
    ...record,
    supplier: () => p.manyToOne(Supplier).ref().index().comment('The supplier they work for.'),
    name: p.string().length(120).index().comment('What they are called.'),
    email: p.string().length(254).comment('The e-mail address to write to.'),
    telephone: p.string().length(40).nullable().comment('The telephone number to ring.'),
    position: p.string().length(120).nullable().comment('What they do there.'),
    language: p
      .enum(languages)
      .nullable()
      .comment('The language in which they are written to; empty while nobody knows.'),
    questionnaires: () =>
      p
        .oneToMany(SupplierQuestionnaire)
        .mappedBy('contact')
        .comment('The questions that they were asked.'),
  },
  uniques: [{ properties: ['supplier', 'email'] }],
  checks: [emailAddress('email')],
});

export class SupplierContact extends SupplierContactSchema.class {}
SupplierContactSchema.setClass(SupplierContact);
