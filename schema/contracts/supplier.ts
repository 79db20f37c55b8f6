import { defineEntity, p } from '@mikro-orm/core';
import { record } from '../foundation/record.ts';
import { ContractSupplier } from './contract-supplier.ts';
import { SupplierContact } from './supplier-contact.ts';
import { SupplierIdentifier } from './supplier-identifier.ts';
import { SupplierPolicy } from './supplier-policy.ts';
import { SupplierQuestionnaire } from './supplier-questionnaire.ts';

const SupplierSchema = defineEntity({
  name: 'Supplier',
  comment: 'An organisation that the council buys from.',
  properties: {
    ...record,
    name: p.string().length(200).comment('The name it trades under.'),
    identifierScheme: p
      .string()
      .length(30)
      .nullable()
      .comment('The register of its identifier, such as GB-COH for Companies House.'),
    identifier: p.string().length(60).nullable().comment('Its number on that register.'),
    registrationNumber: p
      .string()
      .length(40)
      .nullable()
      .comment('Its charity or other registration number, as the transparency register asks.'),
    size: p
      .enum(['micro', 'small', 'medium', 'large', 'unknown'])
      .default('unknown')
      .comment('How big it is.'),
    voluntarySector: p
      .boolean()
      .default(false)
      .comment('Whether it is a voluntary, community or social enterprise.'),
    noticedAt: p
      .datetime()
      .nullable()
      .comment('When the latest notice that names it was published, of those that were imported.'),
    parent: () =>
      p
        .manyToOne(Supplier)
        .ref()
        .nullable()
        .deleteRule('no action')
        .comment('The organisation that it belongs to, if it belongs to one.'),
    mergedInto: () =>
      p
        .manyToOne(Supplier)
        .ref()
        .nullable()
        .deleteRule('no action')
        .comment('The supplier that it turned out to be: what is recorded of it stands there.'),
    contacts: () =>
      p.oneToMany(SupplierContact).mappedBy('supplier').comment('Whom to write to there.'),
    identifiers: () =>
      p
        .oneToMany(SupplierIdentifier)
        .mappedBy('supplier')
        .comment('Further numbers by which it is known.'),
    policies: () =>
      p
        .oneToMany(SupplierPolicy)
        .mappedBy('supplier')
        .comment('The equal opportunities policies it has sent.'),
    questionnaires: () =>
      p
        .oneToMany(SupplierQuestionnaire)
        .mappedBy('supplier')
        .comment('The questions it was asked, and what it answered.'),
    contracts: () =>
      p.oneToMany(ContractSupplier).mappedBy('supplier').comment('The contracts it is party to.'),
  },
  uniques: [{ properties: ['identifierScheme', 'identifier'] }],
});

export class Supplier extends SupplierSchema.class {}
SupplierSchema.setClass(Supplier);
