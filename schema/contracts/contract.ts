import { defineEntity, p } from '@mikro-orm/core';
import { atLeast, check, notBefore, written } from '../foundation/check.ts';
import { sql } from '../foundation/planner/sql.ts';
import { record } from '../foundation/record.ts';
import { ServiceArea, User } from '../organisation/entities.ts';
import { ContractClause } from './contract-clause.ts';
import { ContractSupplier } from './contract-supplier.ts';
import { ContractVariation } from './contract-variation.ts';
import { currencies } from './currencies.ts';
import { categories, relevances } from './relevance.ts';
import { SupplierQuestionnaire } from './supplier-questionnaire.ts';

const noticeInTime = check(
  'noticeOn',
  ['endsOn'],
  'This is after the last day of the contract.',
  (row) => sql`${row('noticeOn')} <= ${row('endsOn')}`,
);

const ContractSchema = defineEntity({
  name: 'Contract',
  comment: 'An agreement under which the council buys goods, services or works.',
  properties: {
    ...record,
    reference: p.string().length(120).unique().comment('The reference in the contract register.'),
    ocid: p
      .string()
      .length(80)
      .nullable()
      .comment('The open contracting identifier of the procurement.'),
    awardId: p
      .string()
      .length(80)
      .nullable()
      .comment('The identifier of the award within that procurement.'),
    title: p.string().length(300).comment('The title of the agreement.'),
    description: p.text().nullable().comment('What is bought.'),
    buyer: p
      .string()
      .length(200)
      .nullable()
      .comment('The authority that the notice names as the buyer.'),
    department: () =>
      p
        .manyToOne(ServiceArea)
        .ref()
        .nullable()
        .deleteRule('no action')
        .comment('The part of the council that is responsible.'),
    category: p.enum(categories).nullable().comment('What kind of thing is bought.'),
    procedure: p
      .enum(['publishedTender', 'invitationToQuote', 'callOff', 'directAward', 'other'])
      .nullable()
      .comment('How the supplier was found.'),
    lot: p.string().length(80).nullable().comment('The lot of the procurement, where it has lots.'),
    framework: () =>
      p
        .manyToOne(Contract)
        .ref()
        .nullable()
        .deleteRule('no action')
        .comment('The framework agreement that it is a call-off under.'),
    value: p
      .decimal()
      .precision(14)
      .scale(2)
      .nullable()
      .index()
      .comment('What it is worth over its whole length.'),
    valueWithVat: p
      .decimal()
      .precision(14)
      .scale(2)
      .nullable()
      .comment('What it is worth with value added tax.'),
    irrecoverableVat: p
      .decimal()
      .precision(14)
      .scale(2)
      .nullable()
      .comment('The value added tax that the council cannot recover.'),
    currency: p.string().length(3).default('GBP').comment('The currency of the value.'),
    startsOn: p.date().nullable().index().comment('The first day of the contract.'),
    renewal: p
      .enum(['none', 'byAgreement', 'automatic'])
      .nullable()
      .comment('Whether it can be renewed, and whether that takes a word of the council.'),
    noticeOn: p
      .date()
      .nullable()
      .index()
      .comment('The last day to say that it is to be renewed, or is not.'),
    reviewOn: p.date().nullable().comment('The day of its next review, as the register says.'),
    endsOn: p.date().nullable().index().comment('The last day of the contract.'),
    extendableTo: p.date().nullable().comment('The last day it can be extended to.'),
    signedOn: p.date().nullable().comment('The day it was signed or last renewed.'),
    status: p
      .enum(['pending', 'active', 'ended', 'cancelled', 'terminated'])
      .default('pending')
      .index()
      .comment('Where the contract stands.'),
    relevance: p
      .enum(relevances)
      .nullable()
      .index()
      .comment('How much it matters to equality; empty until assessed.'),
    relevanceReason: p.text().nullable().comment('Why it was assessed so.'),
    noticedAt: p
      .datetime()
      .nullable()
      .comment('When the latest notice about it was published, of those that were imported.'),
    owner: () =>
      p
        .manyToOne(User)
        .ref()
        .nullable()
        .deleteRule('no action')
        .comment('The officer who answers for it.'),
    suppliers: () =>
      p
        .oneToMany(ContractSupplier)
        .mappedBy('contract')
        .comment('The suppliers who are party to it.'),
    variations: () =>
      p
        .oneToMany(ContractVariation)
        .mappedBy('contract')
        .comment('How it was changed since it was made.'),
    questionnaires: () =>
      p
        .oneToMany(SupplierQuestionnaire)
        .mappedBy('contract')
        .comment('What its suppliers were asked about it.'),
    clauses: () =>
      p.oneToMany(ContractClause).mappedBy('contract').comment('The standard clauses it contains.'),
  },
  uniques: [{ properties: ['ocid', 'awardId'] }],
  checks: [
    atLeast('value', 0),
    atLeast('irrecoverableVat', 0),
    notBefore('valueWithVat', 'value', 'This is less than the value without tax.'),
    written(
      'currency',
      `^(${currencies.join('|')})$`,
      'Write the three capital letters of a currency, such as GBP.',
    ),
    notBefore('endsOn', 'startsOn', 'This is before the first day of the contract.'),
    noticeInTime,
    notBefore('extendableTo', 'endsOn', 'This is before the last day of the contract.'),
  ],
});

export class Contract extends ContractSchema.class {}
ContractSchema.setClass(Contract);
