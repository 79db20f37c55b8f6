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
    may('count', Contract, { only: ['id', 'status', 'startsOn', 'endsOn', 'signedOn'] });
    may('count', ContractClause, { only: ['contract', 'clauseVersion'] });
    may('count', Clause);
    may('count', ClauseVersion);
    may('count', ContractSupplier);
    may('count', Supplier, { only: ['name'] });
    may('count', SupplierPolicy);
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
