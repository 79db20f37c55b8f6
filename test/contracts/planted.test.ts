import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  Clause,
  ClauseVersion,
  Contract,
  ContractClause,
  ContractExemption,
  ContractSupplier,
  ReviewSchedule,
  Supplier,
  SupplierPolicy,
} from '../../schema/contracts/entities.ts';
import { type Council, council, today } from '../harness/council.ts';
import { type InventedRow, invented } from '../harness/invented.ts';
import { keptOf } from './kept-samples.ts';
import { type Expected, standingsOn } from './reference.ts';
import type { World } from './world.ts';

const on = today();
const { rowsOf } = invented(on);
let demo: Council;
beforeAll(async () => {
  demo = await council();
});
afterAll(() => demo.drop());

const list = async (filter: string) => {
  const { data, errors } = await demo.as('procurementOfficer').ask(`{
    contractStandings(on: "${on}", first: 1000, filter: ${filter}) {
      nodes { id standing nextOn reason contract { reference } }
    }
  }`);
  expect(errors).toBeUndefined();
  return data.contractStandings.nodes as (Expected & {
    id: string;
    contract: { reference: string };
  })[];
};

test('the work list has every live contract that lacks the equality clause', async () => {
  const equality = rowsOf(Clause).find(({ code }) => code === 'EQUALITY')!;
  const wordings = rowsOf(ClauseVersion).filter(({ clause }) => clause === equality.id);
  const containing = new Set(
    rowsOf(ContractClause)
      .filter(({ clauseVersion }) => wordings.some(({ id }) => id === clauseVersion))
      .map(({ contract }) => contract),
  );
  const live = ({ startsOn, endsOn }: InventedRow) => startsOn <= on && on <= endsOn;
  const exempt = new Set(rowsOf(ContractExemption).map(({ contract }) => contract));
  const without = rowsOf(Contract).filter(
    (row) => live(row) && !containing.has(row.id) && !exempt.has(row.id),
  );
  expect(without.length).toBeGreaterThan(5);
  const found = await list('{ standing: { eq: missingClause } }');
  expect(found.map(({ contract }) => contract.reference).sort()).toEqual(
    without.map(({ reference }) => reference).sort(),
  );
  for (const { reason } of found)
    expect(reason).toMatch(
      /Equality and diversity: not in the contract; version \d was in force on /,
    );
});

test('every live contract stands as its papers say', async () => {
  const found = await list('{}');
  const expected = standingsOn(councilWorld(), on, on);
  expect(new Map(found.map(({ id, contract, ...rest }) => [id, rest]))).toEqual(expected);
  const kinds = new Set(found.map(({ standing }) => standing));
  expect([...kinds].sort()).toEqual([
    'compliant',
    'exempt',
    'inBreach',
    'indicatorsDue',
    'missingClause',
    'oldVersion',
    'policyExpired',
    'reviewOverdue',
  ]);
});

function councilWorld(): World {
  const within = (entity: typeof ContractClause | typeof ContractSupplier, what: string) => {
    const rows = rowsOf(entity);
    return (contract: InventedRow) =>
      rows.filter((row) => row.contract === contract.id).map((row) => row[what]);
  };
  const versionsOf = within(ContractClause, 'clauseVersion');
  const suppliersOf = within(ContractSupplier, 'supplier');
  return {
    schedules: rowsOf(ReviewSchedule),
    contracts: rowsOf(Contract).map((contract) => ({
      ...contract,
      versions: versionsOf(contract),
      suppliers: suppliersOf(contract),
      kept: keptOf(rowsOf, contract.id),
    })),
    clauses: rowsOf(Clause).map((clause) => ({
      ...clause,
      versions: rowsOf(ClauseVersion).filter((version) => version.clause === clause.id),
    })),
    suppliers: rowsOf(Supplier).map((supplier) => ({
      ...supplier,
      policies: rowsOf(SupplierPolicy).filter((policy) => policy.supplier === supplier.id),
    })),
  } as unknown as World;
}
