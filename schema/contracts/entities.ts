export { Clause } from './clause.ts';
export { ClauseVersion } from './clause-version.ts';
export { Contract } from './contract.ts';
export { ContractClause } from './contract-clause.ts';
export { ContractSupplier } from './contract-supplier.ts';
export { Supplier } from './supplier.ts';
export { SupplierPolicy } from './supplier-policy.ts';
