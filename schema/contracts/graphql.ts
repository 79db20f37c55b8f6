import { documents } from '../foundation/documents/documents.ts';
import { entityType, toMany } from '../foundation/model/registry.ts';
import { ServiceArea } from '../organisation/entities.ts';
import {
  Clause,
  ClauseVersion,
  Contract,
  ContractClause,
  ContractSupplier,
  Supplier,
  SupplierPolicy,
} from './entities.ts';
import './standing.ts';

entityType(Supplier, { represents: 'name', search: ['name', 'identifier'] });
entityType(SupplierPolicy, {
  represents: 'supplier',
  order: ['-receivedOn'],
  plural: 'supplierPolicies',
});
entityType(Contract, { represents: 'title', search: ['title', 'reference'] });
entityType(ContractSupplier, { represents: 'supplier', order: ['supplier'] });
entityType(Clause, { represents: 'title', search: ['title', 'code'] });
entityType(ClauseVersion, { represents: 'number', order: ['clause', '-number'] });
entityType(ContractClause, { represents: 'clauseVersion', order: ['contract'] });

toMany(ServiceArea, 'contracts', {
  target: Contract,
  by: 'department',
  comment: 'The contracts that this area looks after.',
});
toMany(Contract, 'standings', {
  target: 'ContractStanding',
  by: 'contract',
  comment: 'Whether it contains on a day what it must; nothing when it is not live then.',
});

documents(Contract);
documents(SupplierPolicy);
