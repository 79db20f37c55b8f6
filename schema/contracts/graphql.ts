import type { EntityClass } from '@mikro-orm/core';
import { computed, entityType, toMany } from '../foundation/model/registry.ts';
import { ServiceArea } from '../organisation/entities.ts';
import {
  Breach,
  BreachOutcome,
  Clause,
  ClauseVersion,
  ComplianceReview,
  Contract,
  ContractClause,
  ContractExemption,
  ContractKpi,
  ContractReminder,
  ContractSupplier,
  ContractVariation,
  CorrectiveAction,
  KpiRating,
  ReviewAnswer,
  ReviewQuestion,
  ReviewSchedule,
  Supplier,
  SupplierContact,
  SupplierIdentifier,
  SupplierMerge,
  SupplierPolicy,
  SupplierQuestionnaire,
} from './entities.ts';
import * as called from './labels.ts';
import './holders.ts';
import './mutations.ts';
import './register-entry.ts';
import './review-calendar.ts';
import './sent-answers.ts';
import './standing.ts';
import './supplier-likeness.ts';
import './whom-to-ask.ts';
import { valueBandSql, valueBands } from './value-band.ts';

declare module './contract.ts' {
  interface Contract {
    /** How much it is worth, in the bands of the law. */
    valueBand?: string;
  }
}

entityType(Supplier, {
  represents: 'name',
  search: ['name', 'identifier'],
  large: true,
  byDeed: ['noticedAt', 'mergedInto'],
  labels: called.ofSuppliers,
});
entityType(SupplierContact, { represents: 'name', search: ['name', 'email'] });
entityType(SupplierIdentifier, { represents: 'identifier', search: ['identifier'] });
entityType(SupplierMerge, {
  represents: 'supplier',
  order: ['-mergedAt'],
  operations: ['get', 'list'],
  labels: called.ofMerges,
});
entityType(SupplierPolicy, {
  represents: 'supplier',
  order: ['-receivedOn'],
  plural: 'supplierPolicies',
});
entityType(SupplierQuestionnaire, {
  represents: 'supplier',
  order: ['-sentOn'],
  byDeed: ['sentOn', 'linkExpiresAt'],
  labels: called.ofQuestionnaires,
});
entityType(Contract, {
  represents: 'title',
  search: ['title', 'reference'],
  large: true,
  byDeed: ['noticedAt'],
  labels: called.ofContracts,
  choices: called.choicesOfContracts,
});
entityType(ContractSupplier, { represents: 'supplier', order: ['supplier'] });
entityType(ContractVariation, { represents: 'number', order: ['-agreedOn'] });
entityType(ContractExemption, { represents: 'reason', order: ['-from'] });
entityType(Clause, { represents: 'title', search: ['title', 'code'] });
entityType(ClauseVersion, { represents: 'number', order: ['clause', '-number'] });
entityType(ContractClause, { represents: 'clauseVersion', order: ['contract'] });
entityType(ReviewSchedule, {
  represents: 'relevance',
  order: ['relevance', '-since'],
  labels: { everyMonths: 'Months between reviews', since: 'From' },
});
entityType(ReviewQuestion, { represents: 'question', order: ['position'] });
entityType(ComplianceReview, {
  represents: 'contract',
  order: ['-heldOn'],
  labels: called.ofReviews,
});
entityType(ReviewAnswer, { represents: 'question', order: ['question'] });
entityType(ContractKpi, { represents: 'title', order: ['title'] });
entityType(KpiRating, { represents: 'rating', order: ['-ratedOn'] });
entityType(Breach, {
  represents: 'title',
  search: ['title'],
  order: ['-noticedOn'],
  plural: 'breaches',
});
entityType(CorrectiveAction, { represents: 'title', order: ['dueOn'] });
entityType(BreachOutcome, {
  represents: 'outcome',
  order: ['-decidedOn'],
  operations: ['get', 'list'],
});
entityType(ContractReminder, {
  represents: 'about',
  order: ['-remindedOn'],
  operations: ['get', 'list'],
});

toMany(ServiceArea, 'contracts', {
  target: Contract,
  by: 'department',
  comment: 'The contracts that this area looks after.',
});
toMany(Contract, 'standings', {
  target: 'ContractStanding',
  by: 'contract',
  comment: 'How it stands on a day, thing by thing.',
});
const collections: [string, { target: EntityClass<object>; by: string; comment: string }][] = [
  ['reviews', { target: ComplianceReview, by: 'contract', comment: 'The reviews of it.' }],
  ['breaches', { target: Breach, by: 'contract', comment: 'Where it was not kept.' }],
  ['kpis', { target: ContractKpi, by: 'contract', comment: 'Its key performance indicators.' }],
  ['exemptions', { target: ContractExemption, by: 'contract', comment: 'When it was exempt.' }],
  ['callOffs', { target: Contract, by: 'framework', comment: 'The call-offs under it.' }],
];
for (const [name, collection] of collections) toMany(Contract, name, collection);
computed(Contract, 'valueBand', {
  comment: 'How much it is worth, in the bands that the law sets.',
  scalar: 'String',
  choices: valueBands,
  sql: (contract) => valueBandSql(contract('value')),
});
