import type { EntityClass } from '@mikro-orm/core';
import { letter, Message } from '../foundation/outbox/message.ts';
import { type May, permissions } from '../foundation/permissions/permissions.ts';
import { ServiceArea, User } from '../organisation/entities.ts';
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
import { standingFields } from './standing-reads.ts';

const register: readonly EntityClass<object>[] = [
  Supplier,
  SupplierContact,
  SupplierIdentifier,
  SupplierPolicy,
  Contract,
  ContractSupplier,
  ContractVariation,
  Clause,
  ClauseVersion,
  ContractClause,
  ContractExemption,
  ContractKpi,
  KpiRating,
  ReviewSchedule,
  ReviewQuestion,
  Breach,
];

/** What a reviewer writes; what is theirs alone to sign is granted apart. */
const review = ['contract', 'occasion', 'heldOn', 'rating', 'findings'] as const;
const remedy = ['breach', 'title', 'dueOn', 'doneOn'] as const;
const first = ['reviewer', 'signedOn'] as const;
const second = ['secondReviewer', 'secondSignedOn'] as const;
const verdict = ['verifiedOn', 'verifiedBy', 'verification'] as const;
const link = ['sentOn', 'linkExpiresAt', 'linkHash'] as const;
const assessment = ['outcome', 'assessment', 'assessedOn', 'assessedBy'] as const;
const asked = ['supplier', 'contract', 'contact'] as const;

/** What a supplier's contact writes on its questionnaire. */
const answers = [
  'policy',
  'findings',
  'investigations',
  'steps',
  'inInstructions',
  'inDocuments',
  'inAdvertisements',
  'codeOfPractice',
  'subContractors',
  'subContractorTerms',
] as const;

/** The facts that standings are made of, and none of the words that people have written about them. */
function standings(may: May, action: 'read' | 'count') {
  may(action, Contract, { only: standingFields });
  may(action, ContractClause, { only: ['id', 'contract', 'clauseVersion'] });
  may(action, Clause);
  may(action, ClauseVersion);
  may(action, ContractSupplier);
  may(action, Supplier, { only: ['id', 'name'] });
  may(action, SupplierPolicy);
  may(action, ReviewSchedule);
  may(action, ComplianceReview, {
    only: ['id', 'contract', 'heldOn', 'signedOn', 'secondSignedOn'],
  });
  may(action, ContractKpi, { only: ['id', 'contract'] });
  may(action, KpiRating, { only: ['id', 'kpi', 'occasion', 'ratedOn'] });
  may(action, Breach, { only: ['id', 'contract', 'title', 'noticedOn'] });
  may(action, CorrectiveAction, { only: ['id', 'breach', 'dueOn', 'verifiedOn'] });
  may(action, BreachOutcome, { only: ['id', 'breach', 'outcome', 'decidedOn'] });
  may(action, ContractExemption);
}

/** The contracts as a whole, by how they stand. */
function portfolio(may: May) {
  may('run', 'ContractsByStanding');
  may('run', 'ContractsByDepartment');
  may('run', 'ContractsByValue');
}

export default permissions({
  equalityLead(may) {
    standings(may, 'count');
    may('count', Contract, { only: ['department', 'valueBand'] });
    portfolio(may);
  },
  procurementOfficer(may, me) {
    register.map((entity) => may(['read', 'create', 'update', 'delete'], entity));

    may('read', ComplianceReview);
    may('create', ComplianceReview, { only: review });
    may('update', ComplianceReview, {
      only: [...review, 'documents'],
      where: { signedOn: { isNull: true } },
    });
    may('delete', ComplianceReview, { where: { signedOn: { isNull: true } } });
    // everybody signs for themselves, and may take that back until another person has signed
    may('update', ComplianceReview, { only: first, where: { reviewer: { isNull: true } } });
    may('update', ComplianceReview, {
      only: first,
      where: { reviewer: me.user, secondSignedOn: { isNull: true } },
    });
    may('update', ComplianceReview, {
      only: second,
      where: { secondReviewer: { isNull: true } },
    });
    may('update', ComplianceReview, { only: second, where: { secondReviewer: me.user } });
    may('read', ReviewAnswer);
    may(['create', 'update', 'delete'], ReviewAnswer, {
      where: { review: { signedOn: { isNull: true } } },
    });

    may('read', CorrectiveAction);
    may('create', CorrectiveAction, { only: remedy });
    may('update', CorrectiveAction, {
      only: [...remedy, 'documents'],
      where: { verifiedOn: { isNull: true } },
    });
    may('update', CorrectiveAction, { only: verdict, where: { verifiedBy: { isNull: true } } });
    may('update', CorrectiveAction, { only: verdict, where: { verifiedBy: me.user } });
    may('delete', CorrectiveAction, { where: { verifiedOn: { isNull: true } } });

    may(['read', 'create'], SupplierMerge);
    may('update', SupplierMerge, { only: ['undoneAt'] });
    may('read', BreachOutcome);
    may('create', BreachOutcome, { where: { decidedBy: me.user } });

    may('read', SupplierQuestionnaire);
    may('create', SupplierQuestionnaire, { only: asked });
    may('update', SupplierQuestionnaire, {
      only: [...asked, ...link],
      where: { answeredAt: { isNull: true } },
    });
    may('update', SupplierQuestionnaire, {
      only: assessment,
      where: { assessedBy: { isNull: true } },
    });
    may('update', SupplierQuestionnaire, { only: assessment, where: { assessedBy: me.user } });
    may('create', Message, { only: letter, where: { mail: 'supplierQuestionnaire' } });
    may('delete', SupplierQuestionnaire, { where: { answeredAt: { isNull: true } } });
    may('read', ContractReminder);
    may('run', 'contracts-ocds');
    may('run', 'contracts');
    may('run', 'suppliers');
    may('run', 'contractReminders');
    portfolio(may);
  },
  supplierContact(may, me) {
    const own = { linkHash: me.link };
    may('read', SupplierQuestionnaire, {
      only: [
        'id',
        'version',
        ...asked,
        ...answers,
        'answeredBy',
        'answeredAt',
        'assessedOn',
        'documents',
      ],
      where: own,
    });
    may('update', SupplierQuestionnaire, {
      only: [...answers, 'answeredBy', 'documents'],
      where: { linkHash: me.link, answeredAt: { isNull: true } },
    });
    may('update', SupplierQuestionnaire, { only: ['answeredAt'], where: own });
    may('read', Supplier, { only: ['id', 'name'], where: { questionnaires: { some: own } } });
    may('read', Contract, { only: ['id', 'title'], where: { questionnaires: { some: own } } });
    may('read', SupplierContact, {
      only: ['id', 'name'],
      where: { questionnaires: { some: own } },
    });
    may('read', ServiceArea, { only: ['id', 'name', 'kind'], where: { kind: 'council' } });
  },
  worker(may) {
    standings(may, 'read');
    may('read', Contract, { only: ['title', 'reference', 'owner'] });
    may('read', User, { only: ['id', 'name', 'email'], where: { mayOwnContracts: true } });
    may(['read', 'create'], ContractReminder);
  },
  importer(may) {
    may(['read', 'create', 'update'], Supplier);
    may(['read', 'create', 'update'], Contract);
    may(['read', 'create', 'update'], ContractSupplier);
    may(['read', 'create', 'update'], ContractVariation);
    may(['read', 'create', 'update'], SupplierContact);
    may('run', 'contracts-ocds');
    may('run', 'contracts');
    may('run', 'suppliers');
  },
  seed(may) {
    register.map((entity) => may(['read', 'create'], entity));
    may(['read', 'create'], ComplianceReview);
    may(['read', 'create'], ReviewAnswer);
    may(['read', 'create'], CorrectiveAction);
    may(['read', 'create'], BreachOutcome);
    may(['read', 'create'], SupplierQuestionnaire);
  },
});
