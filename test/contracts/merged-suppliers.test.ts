import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Asker } from '../harness/asking.ts';
import { type EmptyCouncil, emptyCouncil } from '../imports/bringing.ts';
import { award, release } from './releases.ts';

let council: EmptyCouncil;
let officer: Asker;
beforeAll(async () => {
  council = await emptyCouncil();
  officer = council.as({ roles: ['procurementOfficer'], attributes: {}, actor: 'Petra' });
  await bring(notice('1', 'Apple Catering Ltd'), notice('2', 'The Apple Catering Company'));
  await bring(notice('3', 'Apple Catering Ltd', 'The Apple Catering Company'));
});
afterAll(() => council.drop());

const notice = (id: string, ...names: string[]) => ({
  ...release,
  ocid: `ocds-${id}`,
  awards: [
    { ...award, title: `Meals ${id}`, suppliers: names.map((name, at) => ({ id: `${at}`, name })) },
  ],
});

const bring = async (...releases: object[]) => {
  const result = await council.bring('contracts-ocds', JSON.stringify({ releases }));
  expect(result.problems).toEqual([]);
  return council.tell(result);
};

const parties = async () => {
  const { data } = await officer.ask(
    '{ suppliers { nodes { name mergedInto { name } contracts(orderBy: [{ contract: { title: asc } }]) { contract { title } } } } }',
  );
  type Party = {
    name: string;
    mergedInto: { name: string } | null;
    contracts: { contract: { title: string } }[];
  };
  return data.suppliers.nodes.map(
    ({ name, mergedInto, contracts }: Party) =>
      `${name}${mergedInto ? ` (now ${mergedInto.name})` : ''}: ${contracts.map(({ contract }) => contract.title).join(', ')}`,
  );
};

test('two records of one supplier are found and made one; imports find that, and it can be undone', async () => {
  const { data } = await officer.ask(
    '{ similarSuppliers { nodes { likeness supplier { id name } other { id name } } } }',
  );
  const [pair, ...more] = data.similarSuppliers.nodes;
  expect([pair.likeness, pair.supplier.name, pair.other.name, more]).toMatchInlineSnapshot(`
    [
      "name",
      "The Apple Catering Company",
      "Apple Catering Ltd",
      [],
    ]
  `);
  const before = await parties();
  expect(before).toMatchInlineSnapshot(`
    [
      "Apple Catering Ltd: Meals 1, Meals 3",
      "The Apple Catering Company: Meals 2, Meals 3",
    ]
  `);
  const merged = await officer.ask(
    `mutation { mergeSuppliers(supplier: "${pair.supplier.id}", into: "${pair.other.id}") { supplierMerge { id version supplier { name } into { name } } } }`,
  );
  const { id, version } = merged.data.mergeSuppliers.supplierMerge;
  expect(await parties()).toMatchInlineSnapshot(`
    [
      "Apple Catering Ltd: Meals 1, Meals 2, Meals 3",
      "The Apple Catering Company (now Apple Catering Ltd): ",
    ]
  `);
  expect(
    (await officer.ask('{ similarSuppliers { nodes { id } } }')).data.similarSuppliers.nodes,
  ).toEqual([]);
  const again = await bring(
    notice('2', 'The Apple Catering Company'),
    notice('3', 'Apple Catering Ltd', 'The Apple Catering Company'),
  );
  expect(again).toMatchInlineSnapshot(`
    [
      "Nothing changed: 2 suppliers, 2 contracts and 2 contract suppliers are already here.",
    ]
  `);
  const undo = () =>
    officer.ask(
      `mutation { undoSupplierMerge(id: "${id}", version: ${version}) { supplierMerge { into { name } } } }`,
    );
  expect((await undo()).errors).toBeUndefined();
  expect(await parties()).toEqual(before);
  expect((await undo()).errors?.[0]?.message).toBe('This has been undone already.');
});

test('what is one record, or is merged already, is not merged', async () => {
  const { data } = await officer.ask('{ suppliers { nodes { id } } }');
  const [one, other] = data.suppliers.nodes.map((each: { id: string }) => each.id);
  const merge = async (supplier: string, into: string) =>
    (
      await officer.ask(
        `mutation { mergeSuppliers(supplier: "${supplier}", into: "${into}") { supplierMerge { id } } }`,
      )
    ).errors?.map(({ message }) => message);
  expect([await merge(one, one), await merge(one, other), await merge(other, one)]).toEqual([
    ['These are one record already.'],
    undefined,
    ['One of the two was merged into another supplier already.'],
  ]);
});
