import { afterAll, beforeAll, expect, test } from 'vitest';
import { Contract, ContractSupplier } from '../../schema/contracts/entities.ts';
import { type Council, council, today } from '../harness/council.ts';
import { invented } from '../harness/invented.ts';

let demo: Council;
beforeAll(async () => {
  demo = await council();
});
afterAll(() => demo.drop());

const { rowsOf } = invented(today());
const idsOn = async (on: string) => {
  const { data, errors } = await demo
    .as('procurementOfficer')
    .ask(`{ registerEntries(on: "${on}", first: 1000) { nodes { id } } }`);
  expect(errors).toBeUndefined();
  return data.registerEntries.nodes.map(({ id }: { id: string }) => id).sort();
};

/** The quarter of a day, by its months. */
function quarterOf(day: string): [string, string] {
  const [year, month] = day.split('-').map(Number) as [number, number];
  const first = Math.floor((month - 1) / 3) * 3;
  const iso = (m: number, d: number) => new Date(Date.UTC(year, m, d)).toISOString().slice(0, 10);
  return [iso(first, 1), iso(first + 3, 0)];
}

test('the register of a quarter has the contracts of more than £5,000 in force on any day of it, supplier by supplier', async () => {
  for (const on of [today(), '2025-02-28', '2024-12-31']) {
    const [from, until] = quarterOf(on);
    const expected = rowsOf(Contract)
      .filter(
        ({ value, status, startsOn, endsOn }) =>
          Number(value) > 5000 &&
          !['pending', 'cancelled'].includes(status) &&
          startsOn <= until &&
          endsOn >= from,
      )
      .flatMap(({ id }) =>
        rowsOf(ContractSupplier)
          .filter(({ contract }) => contract === id)
          .map(({ supplier }) => `${id}.${supplier}`),
      );
    expect(expected.length).toBeGreaterThan(20);
    expect(await idsOn(on), on).toEqual(expected.sort());
  }
});

test('nobody else reads the register', async () => {
  for (const role of [
    'equalityLead',
    'hrAdministrator',
    'employee',
    'systemAdministrator',
  ] as const) {
    const { errors } = await demo
      .as(role)
      .ask(`{ registerEntries(on: "${today()}") { totalCount } }`);
    expect(errors?.[0]?.extensions?.code, role).toBe('FORBIDDEN');
  }
});

test('whoever is asked works for the supplier that is asked', async () => {
  const officer = demo.as('procurementOfficer');
  const { data } = await officer.ask(
    '{ supplierContacts(first: 2) { nodes { id supplier { id } } } }',
  );
  const [own, other] = data.supplierContacts.nodes;
  const wrong = { contact: 'Choose somebody who works for this supplier.' };
  const create = (supplier: string, contact: string) =>
    officer.ask(
      'mutation ($input: SupplierQuestionnaireInput!) { createSupplierQuestionnaire(input: $input) { supplierQuestionnaire { id version } } }',
      { input: { supplier, contact } },
    );
  const refused = await create(own.supplier.id, other.id);
  expect(refused.errors?.map(({ extensions }) => extensions?.fields)).toEqual([wrong]);
  const made = await create(own.supplier.id, own.id);
  const { id, version } = made.data.createSupplierQuestionnaire.supplierQuestionnaire;
  const changed = await officer.ask(
    `mutation { updateSupplierQuestionnaire(id: "${id}", version: ${version}, patch: { contact: "${other.id}" }) { supplierQuestionnaire { id } } }`,
  );
  expect(changed.errors?.map(({ extensions }) => extensions?.fields)).toEqual([wrong]);
});
