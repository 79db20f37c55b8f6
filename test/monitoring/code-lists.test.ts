import { describe, expect, test } from 'vitest';
import { characteristics } from '../../schema/monitoring/code-lists/characteristics.ts';
import { codeLists } from '../../schema/monitoring/code-lists/code-lists.ts';
import { Category } from '../../schema/monitoring/entities.ts';
import { vocabulary } from '../../schema/monitoring/vocabulary.ts';

interface CategoryRow {
  id: string;
  codeList: string;
  code: string;
  label: string;
  outputLabel: string | null;
  parent: string | null;
  kind: 'answer' | 'group' | 'preferNotToSay';
  formOrder: number | null;
  outputOrder: number;
}

const rows = vocabulary().find(({ entity }) => entity === Category)?.rows as unknown[];
const lists = Object.values(Object.groupBy(rows as CategoryRow[], (row) => row.codeList)).map(
  (list) => list ?? [],
);

const byForm = (list: CategoryRow[]) =>
  list
    .filter((row) => row.formOrder !== null)
    .sort((a, b) => (a.formOrder ?? 0) - (b.formOrder ?? 0));
const byOutput = (list: CategoryRow[]) => list.toSorted((a, b) => a.outputOrder - b.outputOrder);
const isLeaf = (row: CategoryRow, _: number, list: CategoryRow[]) =>
  row.kind === 'answer' && !list.some(({ parent }) => parent === row.id);

test('every characteristic of the domain has a list in use', () => {
  const inUse = codeLists.filter((list) => !list.effectiveTo).map((list) => list.characteristic);
  expect(inUse.toSorted()).toEqual(characteristics.map(({ code }) => code).toSorted());
});

test('the characteristics that the Equality Act protects are marked so', () => {
  const covered = characteristics.filter((each) => each.protectedByEqualityAct);
  expect(covered.map(({ code }) => code)).toEqual([
    'age',
    'disability',
    'sex',
    'genderIdentity',
    'maritalStatus',
    'pregnancyAndMaternity',
    'ethnicGroup',
    'nationalIdentity',
    'religionOrBelief',
    'sexualOrientation',
  ]);
});

test('every list ends with prefer not to say, on the form and in tables', () => {
  for (const list of lists) {
    expect(byForm(list).at(-1)?.code).toBe('preferNotToSay');
    expect(byOutput(list).at(-1)?.code).toBe('preferNotToSay');
  }
});

test('codes and places are said once in each list, and without gaps', () => {
  for (const list of lists) {
    expect(new Set(list.map((row) => row.code)).size).toBe(list.length);
    expect(byForm(list).map((row) => row.formOrder)).toEqual(byForm(list).map((_, at) => at + 1));
    expect(byOutput(list).map((row) => row.outputOrder)).toEqual(list.map((_, at) => at + 1));
  }
});

test('every answer in a group has its group in the same list, before it in tables', () => {
  for (const list of lists) {
    for (const row of list.filter(({ parent }) => parent)) {
      const parent = list.find(({ id }) => id === row.parent);
      expect(parent, `${row.code} has a group`).toBeDefined();
      expect(parent?.outputOrder).toBeLessThan(row.outputOrder);
    }
  }
});

test('editions of a list follow one another without a gap or an overlap', () => {
  const ethnic = codeLists.filter((list) => list.characteristic === 'ethnicGroup');
  expect(ethnic.map((list) => [list.effectiveFrom, list.effectiveTo])).toEqual([
    ['2011-03-27', '2021-03-20'],
    ['2021-03-21', undefined],
  ]);
});

describe('ethnic group', () => {
  const ethnicLists = lists.filter((list) => list.some((row) => row.code === 'whiteBritish'));

  test('the older list has 18 categories, the newer the same and Roma', () => {
    const [older, newer] = ethnicLists.map((list) => byForm(list).filter(isLeaf));
    const codesOf = (list: CategoryRow[] = []) => new Set(list.map((row) => row.code));
    expect(codesOf(older).size).toBe(18);
    expect(codesOf(newer).size).toBe(19);
    expect([...codesOf(newer)].filter((code) => !codesOf(older).has(code))).toEqual(['whiteRoma']);
  });

  test('the form of 2021 asks in this order', () => {
    expect(byForm(ethnicLists[1] ?? []).map((row) => row.label)).toMatchInlineSnapshot(`
      [
        "White",
        "English, Welsh, Scottish, Northern Irish or British",
        "Irish",
        "Gypsy or Irish Traveller",
        "Roma",
        "Any other White background",
        "Mixed or multiple ethnic groups",
        "White and Black Caribbean",
        "White and Black African",
        "White and Asian",
        "Any other Mixed or Multiple background",
        "Asian or Asian British",
        "Indian",
        "Pakistani",
        "Bangladeshi",
        "Chinese",
        "Any other Asian background",
        "Black, Black British, Caribbean or African",
        "Caribbean",
        "African",
        "Any other Black, Black British or Caribbean background",
        "Other ethnic group",
        "Arab",
        "Any other ethnic group",
        "Prefer not to say",
      ]
    `);
  });

  test('the form of 2011 asks in this order', () => {
    expect(byForm(ethnicLists[0] ?? []).map((row) => row.label)).toMatchInlineSnapshot(`
      [
        "White",
        "English, Welsh, Scottish, Northern Irish or British",
        "Irish",
        "Gypsy or Irish Traveller",
        "Any other White background",
        "Mixed or multiple ethnic groups",
        "White and Black Caribbean",
        "White and Black African",
        "White and Asian",
        "Any other mixed or multiple ethnic background",
        "Asian or Asian British",
        "Indian",
        "Pakistani",
        "Bangladeshi",
        "Chinese",
        "Any other Asian background",
        "Black, African, Caribbean or Black British",
        "African",
        "Caribbean",
        "Any other Black, African or Caribbean background",
        "Other ethnic group",
        "Arab",
        "Any other ethnic group",
        "Prefer not to say",
      ]
    `);
  });

  test('tables of both editions follow the same order', () => {
    const [older, newer] = ethnicLists.map((list) => byOutput(list).map((row) => row.code));
    expect(older).toEqual(newer?.filter((code) => code !== 'whiteRoma'));
  });

  test('tables follow the order of the census', () => {
    const leaves = byOutput(ethnicLists[1] ?? []).filter(isLeaf);
    expect(leaves.map((row) => row.outputLabel ?? row.label)).toMatchInlineSnapshot(`
      [
        "Bangladeshi",
        "Chinese",
        "Indian",
        "Pakistani",
        "Other Asian",
        "African",
        "Caribbean",
        "Other Black",
        "White and Asian",
        "White and Black African",
        "White and Black Caribbean",
        "Other Mixed or Multiple ethnic groups",
        "English, Welsh, Scottish, Northern Irish or British",
        "Irish",
        "Gypsy or Irish Traveller",
        "Roma",
        "Other White",
        "Arab",
        "Any other ethnic group",
      ]
    `);
  });
});
