import type { Collection } from '@mikro-orm/core';
import type { Document } from '../foundation/documents/document.ts';
import { documents } from '../foundation/documents/documents.ts';
import {
  ComplianceReview,
  Contract,
  CorrectiveAction,
  Supplier,
  SupplierPolicy,
  SupplierQuestionnaire,
} from './entities.ts';

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
// what evidence can be attached to
for (const holder of [
  Contract,
  Supplier,
  SupplierPolicy,
  SupplierQuestionnaire,
  ComplianceReview,
  CorrectiveAction,
])
  documents(holder);
