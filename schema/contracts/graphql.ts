import type { Collection, EntityClass } from '@mikro-orm/core';
import type { Document } from '../foundation/documents/document.ts';
import { documents } from '../foundation/documents/documents.ts';
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
import './mutations.ts';
import './register-entry.ts';
import './review-calendar.ts';
import './sent-answers.ts';
import './standing.ts';
import './supplier-likeness.ts';
import { valueBandSql, valueBands } from './value-band.ts';

declare module './compliance-review.ts' {
  interface ComplianceReview {
    documents?: Collection<Document>;
  }
}
declare module './corrective-action.ts' {
  interface CorrectiveAction {
    documents?: Collection<Document>;
  }
}
declare module './supplier-questionnaire.ts' {
  interface SupplierQuestionnaire {
    documents?: Collection<Document>;
  }
}
declare module './contract.ts' {
  interface Contract {
    /** How much it is worth, in the bands of the law. */
    valueBand?: string;
  }
}

entityType(Supplier, { represents: 'name', search: ['name', 'identifier'], large: true });
entityType(SupplierContact, { represents: 'name', search: ['name', 'email'] });
entityType(SupplierIdentifier, { represents: 'identifier', search: ['identifier'] });
entityType(SupplierMerge, {
  represents: 'supplier',
  order: ['-mergedAt'],
  operations: ['get', 'list'],
});
entityType(SupplierPolicy, {
  represents: 'supplier',
  order: ['-receivedOn'],
  plural: 'supplierPolicies',
});
entityType(SupplierQuestionnaire, { represents: 'supplier', order: ['-sentOn'] });
entityType(Contract, { represents: 'title', search: ['title', 'reference'], large: true });
entityType(ContractSupplier, { represents: 'supplier', order: ['supplier'] });
entityType(ContractVariation, { represents: 'number', order: ['-agreedOn'] });
entityType(ContractExemption, { represents: 'reason', order: ['-from'] });
entityType(Clause, { represents: 'title', search: ['title', 'code'] });
entityType(ClauseVersion, { represents: 'number', order: ['clause', '-number'] });
entityType(ContractClause, { represents: 'clauseVersion', order: ['contract'] });
entityType(ReviewSchedule, { represents: 'relevance', order: ['relevance', '-since'] });
entityType(ReviewQuestion, { represents: 'question', order: ['position'] });
entityType(ComplianceReview, { represents: 'contract', order: ['-heldOn'] });
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

for (const holder of [
  Contract,
  Supplier,
  SupplierPolicy,
  SupplierQuestionnaire,
  ComplianceReview,
  CorrectiveAction,
])
  documents(holder);
