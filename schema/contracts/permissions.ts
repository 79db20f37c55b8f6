import { permissions } from '../foundation/permissions/permissions.ts';
import {
  Clause,
  ClauseVersion,
  Contract,
  ContractClause,
  ContractSupplier,
  Supplier,
  SupplierPolicy,
} from './entities.ts';

export default permissions({
  equalityLead(may) {
    may('read', Contract, {
      only: [
        'id',
        'reference',
        'title',
        'department',
        'startsOn',
        'endsOn',
        'signedOn',
        'status',
        'relevance',
      ],
    });
    may('read', ContractClause, { only: ['id', 'contract', 'clauseVersion'] });
    may('read', ContractSupplier);
    may('read', Clause);
    may('read', ClauseVersion);
    may('read', Supplier, { only: ['id', 'name'] });
    may('read', SupplierPolicy);
    may('run', 'ContractsByStanding');
  },
  procurementOfficer(may) {
    may(['read', 'create', 'update', 'delete'], Supplier);
    may(['read', 'create', 'update', 'delete'], SupplierPolicy);
    may(['read', 'create', 'update', 'delete'], Contract);
    may(['read', 'create', 'update', 'delete'], ContractSupplier);
    may(['read', 'create', 'update', 'delete'], Clause);
    may(['read', 'create', 'update', 'delete'], ClauseVersion);
    may(['read', 'create', 'update', 'delete'], ContractClause);
    may('run', 'contracts-ocds');
    may('run', 'ContractsByStanding');
  },
  importer(may) {
    may(['read', 'create', 'update'], Supplier);
    may(['read', 'create', 'update'], Contract);
    may(['read', 'create', 'update'], ContractSupplier);
    may('run', 'contracts-ocds');
  },
  seed(may) {
    may(['read', 'create'], Supplier);
    may(['read', 'create'], SupplierPolicy);
    may(['read', 'create'], Contract);
    may(['read', 'create'], ContractSupplier);
    may(['read', 'create'], Clause);
    may(['read', 'create'], ClauseVersion);
    may(['read', 'create'], ContractClause);
  },
});
