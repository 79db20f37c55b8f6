import { expect, test } from 'vitest';
import {
  Clause,
  ClauseVersion,
  Contract,
  ContractClause,
  ContractSupplier,
  Supplier,
  SupplierPolicy,
} from '../../schema/contracts/entities.ts';
import { invented } from '../harness/invented.ts';

const today = '2026-11-22';
const { rowsOf } = invented(today);
const active = rowsOf(Contract).filter(({ status }) => status === 'active');
const equality = rowsOf(Clause).find(({ required }) => required)!;
const versions = rowsOf(ClauseVersion).filter(({ clause }) => clause === equality.id);
const versionIn = (contract: string) =>
  rowsOf(ContractClause)
    .filter((row) => row.contract === contract)
    .map(({ clauseVersion }) => versions.find(({ id }) => id === clauseVersion))
    .find(Boolean);

test('sixty suppliers, one of them recorded twice, and 180 contracts from £5,000 to £8,000,000', () => {
  expect(rowsOf(Supplier)).toHaveLength(61);
  expect(rowsOf(Contract)).toHaveLength(180);
  const values = rowsOf(Contract).map(({ value }) => Number(value));
  expect(Math.min(...values)).toBeGreaterThanOrEqual(5_000);
  expect(Math.max(...values)).toBeLessThanOrEqual(8_000_000);
  expect(values.filter((value) => value > 5_000_000).length).toBeGreaterThan(3);
});

test('four wordings of the equality clause follow one another', () => {
  expect(versions.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  expect(versions.at(-1)!.effectiveTo).toBeNull();
  for (const [index, { effectiveTo }] of versions.slice(0, -1).entries())
    expect(effectiveTo < versions[index + 1]!.effectiveFrom).toBe(true);
});

test('some active contracts lack the clause and some have an older wording than they should', () => {
  expect(active.filter(({ id }) => !versionIn(id)).length).toBeGreaterThan(8);
  const outdated = active.filter(({ id, signedOn }) => {
    const version = versionIn(id);
    return version?.effectiveTo && version.effectiveTo < signedOn;
  });
  expect(outdated.length).toBeGreaterThan(8);
});

test('a contract that is right has the wording in force when it was signed', () => {
  const right = active.filter(({ id, signedOn }) => {
    const version = versionIn(id);
    const { effectiveFrom, effectiveTo } = version ?? {};
    return version && effectiveFrom <= signedOn && (!effectiveTo || effectiveTo >= signedOn);
  });
  expect(right.length).toBeGreaterThan(active.length / 2);
});

test('some suppliers have no policy, some only an expired one, some one that nobody read', () => {
  const policiesOf = (supplier: string) =>
    rowsOf(SupplierPolicy).filter((policy) => policy.supplier === supplier);
  const suppliers = rowsOf(Supplier).map(({ id }) => policiesOf(id));
  expect(suppliers.filter((policies) => policies.length === 0)).toHaveLength(11);
  const expired = suppliers.filter(
    (policies) => policies.length > 0 && policies.every(({ expiresOn }) => expiresOn < today),
  );
  expect(expired.length).toBeGreaterThan(5);
  expect(rowsOf(SupplierPolicy).some(({ outcome }) => outcome === 'notAssessed')).toBe(true);
});

test('some contracts have several suppliers, some no owner, some suppliers no identifier', () => {
  const parties = Map.groupBy(rowsOf(ContractSupplier), ({ contract }) => contract);
  expect([...parties.values()].filter((each) => each.length > 1).length).toBeGreaterThan(5);
  expect(rowsOf(Contract).some(({ owner }) => !owner)).toBe(true);
  expect(rowsOf(Supplier).filter(({ identifier }) => !identifier).length).toBeGreaterThan(5);
});
