import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contractsOcds } from '../../schema/contracts/imports.ts';
import { readImport } from '../harness/read-import.ts';
import { realFile, realFileMissing } from '../harness/real-data.ts';
import { award, read, release, rowsOf } from './releases.ts';

describe('an award becomes a contract', () => {
  test('with everything that the release says', async () => {
    const said = {
      ...release,
      buyer: { name: 'Northmoor Council' },
      tender: { title: 'School meals', description: 'Lunches.rnDinners.' },
      parties: [
        {
          id: 'A',
          name: 'Apple Catering',
          identifier: { scheme: 'GB-COH', id: '1234567.0', legalName: 'Apple Ltd' },
          additionalIdentifiers: [{ scheme: 'GB-CHC', id: 210169 }],
          details: { scale: 'small', vcse: true },
        },
      ],
      awards: [
        {
          ...award,
          title: null,
          contractPeriod: {
            startDate: '2025-06-16T00:00:00+01:00',
            endDate: '2025-10-31T23:59:59+01:00',
            maxExtentDate: '2026-10-31T23:59:59Z',
          },
        },
      ],
    };
    expect(await read({ releases: [said] })).toEqual({
      rows: [
        {
          line: 1,
          entity: 'Supplier',
          key: 'GB-COH:01234567',
          row: {
            name: 'Apple Catering',
            identifierScheme: 'GB-COH',
            identifier: '01234567',
            registrationNumber: '210169',
            size: 'small',
            voluntarySector: true,
            noticedAt: '2025-01-01T00:00:00Z',
          },
        },
        {
          line: 1,
          entity: 'Contract',
          key: 'ocds-x/1',
          row: {
            reference: 'ocds-x/1',
            ocid: 'ocds-x',
            awardId: '1',
            title: 'School meals',
            description: 'Lunches.rnDinners.',
            buyer: 'Northmoor Council',
            category: null,
            value: '100.00',
            valueWithVat: null,
            currency: 'GBP',
            startsOn: '2025-06-16',
            endsOn: '2025-10-31',
            extendableTo: '2026-10-31',
            signedOn: null,
            status: 'active',
            noticedAt: '2025-01-01T00:00:00Z',
          },
        },
        {
          line: 1,
          entity: 'ContractSupplier',
          key: 'ocds-x/1 GB-COH:01234567',
          row: { contract: 'ocds-x/1', supplier: 'GB-COH:01234567' },
        },
      ],
      problems: [],
      notices: [
        {
          line: null,
          column: null,
          value: null,
          reason: 'Releases: 1. Awards: 1. Releases that award nothing: 0.',
        },
      ],
    });
  });

  test('and its contract, where there is one, knows better', async () => {
    const contract = {
      id: 'c1',
      awardID: '1',
      title: 'Meals, signed',
      status: 'terminated',
      value: { amount: '90.5', currency: 'XTS' },
      period: { startDate: '2025-02-01' },
      dateSigned: '2025-01-20T14:23:12Z',
    };
    const second = { id: 'c2', awardID: '1', title: 'Meals, second lot' };
    const orphan = { id: 'c3', awardID: 'elsewhere', title: 'Awarded in another release' };
    const parties = [{ id: 'B', name: 'Berry', roles: ['supplier'] }];
    const rows = await read({
      releases: [{ ...release, parties, contracts: [contract, second, orphan] }],
    });
    expect(
      rowsOf(rows, 'Contract').map((row) => [
        row.reference,
        row.awardId,
        row.title,
        row.value,
        row.currency,
        row.startsOn,
        row.signedOn,
        row.status,
      ]),
    ).toEqual([
      ['ocds-x/1', '1', 'Meals, signed', '90.50', 'XTS', '2025-02-01', '2025-01-20', 'ended'],
      ['ocds-x/elsewhere', 'elsewhere', 'Awarded in another release', null, null, null, null, null],
      ['ocds-x/c2', null, 'Meals, second lot', '100.00', 'GBP', null, null, 'active'],
    ]);
    expect(rowsOf(rows, 'ContractSupplier')).toEqual([
      { contract: 'ocds-x/1', supplier: 'name:applecatering' },
      { contract: 'ocds-x/elsewhere', supplier: 'name:berry' },
      { contract: 'ocds-x/c2', supplier: 'name:applecatering' },
    ]);
  });

  test('of several releases the later counts, and keeps what only an earlier one says', async () => {
    const later = {
      ...release,
      date: '2025-03-01T00:00:00Z',
      awards: [{ id: '1', status: 'cancelled' }],
    };
    const [contract, ...more] = rowsOf(await read([later, release]), 'Contract');
    expect(more).toEqual([]);
    expect(contract).toMatchObject({ title: 'Meals', value: '100.00', status: 'cancelled' });
  });

  test('in record packages, by itself, or in a list', async () => {
    const packages = [
      { records: [{ ocid: 'ocds-x', compiledRelease: release }] },
      release,
      [release],
    ];
    for (const content of packages) expect(rowsOf(await read(content), 'Contract')).toHaveLength(1);
  });
});

describe.each([
  { name: 'contracts-finder-releases.json', releases: 24, contracts: 20, suppliers: 22, idle: 4 },
  { name: 'ocds-sample-award.json', releases: 1, contracts: 1, suppliers: 1, idle: 0 },
  { name: 'ocds-sample-contract.json', releases: 1, contracts: 1, suppliers: 1, idle: 0 },
])('$name as published', ({ name, releases, contracts, suppliers, idle }) => {
  const path = `contracts/${name}`;
  test.skipIf(realFileMissing(path))('gives every award and supplier', async () => {
    const bytes = readFileSync(realFile(path));
    const batch = await readImport(contractsOcds, bytes, name);
    expect(batch.problems).toEqual([]);
    expect(batch.notices.at(-1)?.reason).toBe(
      `Releases: ${releases}. Awards: ${contracts}. Releases that award nothing: ${idle}.`,
    );
    expect(rowsOf(batch, 'Contract')).toHaveLength(contracts);
    expect(rowsOf(batch, 'Supplier')).toHaveLength(suppliers);

    const published = JSON.parse(bytes.toString()).releases.flatMap(
      ({ ocid, awards = [] }: typeof release) => awards.map((award) => ({ ocid, ...award })),
    );
    const named = new Map(
      batch.rows.filter((row) => row.entity === 'Supplier').map(({ key, row }) => [key, row.name]),
    );
    const links = rowsOf(batch, 'ContractSupplier');
    for (const { ocid, id, value, suppliers } of published) {
      const contract = rowsOf(batch, 'Contract').find(
        (row) => row.ocid === ocid && row.awardId === id,
      );
      expect(Number(contract?.value)).toBe(value.amount);
      const parties = links.filter((link) => link.contract === contract?.reference);
      expect(parties.map(({ supplier }) => named.get(String(supplier)))).toEqual(
        suppliers.map((supplier: { name: string }) => supplier.name),
      );
    }
  });
});
