import type { ImportRow } from '../../foundation/imports/import.ts';
import { Contract, ContractSupplier, ContractVariation, Supplier } from '../entities.ts';
import type { ContractRow, PlacedAward } from './award.ts';
import { keyOf, type SupplierRow } from './supplier.ts';
import { kindOf, type VariationRow } from './variation.ts';

interface Merged {
  line: number;
  contract: ContractRow;
  suppliers: SupplierRow[];
  variations: Map<string, VariationRow>;
}

/** One row for each supplier, contract and link, of awards in the order of their releases. */
export function* rowsOf(awards: Iterable<PlacedAward>): Generator<ImportRow> {
  const contracts = new Map<string, Merged>();
  const suppliers = new Map<string, { line: number; row: SupplierRow }>();
  for (const { contract, suppliers: parties, variations, line } of awards) {
    const before = contracts.get(contract.reference);
    const amended = before?.variations ?? new Map<string, VariationRow>();
    for (const variation of variations) {
      const kind = kindOf(variation, before?.contract);
      amended.set(variation.number, over(amended.get(variation.number), { ...variation, kind }));
    }
    contracts.set(contract.reference, {
      line: line ?? 1,
      contract: over(before?.contract, contract),
      suppliers: parties.length > 0 ? parties : (before?.suppliers ?? []),
      variations: amended,
    });
    for (const party of parties) {
      const row = over(suppliers.get(keyOf(party))?.row, party);
      suppliers.set(keyOf(party), { line: line ?? 1, row });
    }
  }
  for (const [key, { line, row }] of suppliers) {
    yield { line, entity: Supplier.name, key, row: { ...row } };
  }
  for (const [key, { line, contract }] of contracts) {
    const row = { ...contract, title: contract.title ?? contract.reference };
    yield { line, entity: Contract.name, key, row };
  }
  for (const [contract, { line, suppliers: parties }] of contracts) {
    for (const supplier of new Set(parties.map(keyOf))) {
      const key = `${contract} ${supplier}`;
      yield { line, entity: ContractSupplier.name, key, row: { contract, supplier } };
    }
  }
  for (const [contract, { line, variations }] of contracts) {
    for (const [number, variation] of variations) {
      const key = `${contract} ${number}`;
      yield { line, entity: ContractVariation.name, key, row: { contract, ...variation } };
    }
  }
}

/** What a later release does not say stays as an earlier one said it. */
function over<Row extends object>(earlier: Row | undefined, later: Row): Row {
  const said = Object.entries(later).filter(([, value]) => value !== null);
  return { ...later, ...earlier, ...Object.fromEntries(said) };
}
