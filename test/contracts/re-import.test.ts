import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Asker } from '../harness/asking.ts';
import { type EmptyCouncil, emptyCouncil } from '../imports/bringing.ts';
import { first, later } from './amended.ts';

let council: EmptyCouncil;
let officer: Asker;

beforeAll(async () => {
  council = await emptyCouncil();
  officer = council.as({ roles: ['procurementOfficer'], attributes: {}, actor: 'Petra' });
});
afterAll(() => council.drop());

const bring = (...releases: object[]) =>
  council.bring('contracts-ocds', JSON.stringify({ releases }), { name: 'notices.json' });

const register = async () => {
  const { data } = await officer.ask(
    '{ contracts { nodes { title value endsOn suppliers { supplier { name } } variations { number agreedOn summary valueAfter endsOnAfter } } } }',
  );
  type Line = Record<string, string> & {
    suppliers: { supplier: { name: string } }[];
    variations: object[];
  };
  return data.contracts.nodes.map(({ title, value, endsOn, suppliers, variations }: Line) => [
    `${title}, £${value}, until ${endsOn}, with ${suppliers.map(({ supplier }) => supplier.name)}`,
    ...variations,
  ]);
};

const runs = async () =>
  (await officer.ask('{ importsDone { nodes { id version name added changed held undoneAt } } }'))
    .data.importsDone.nodes;

test('of a re-import, what changed is shown, and what somebody has written is left to them', async () => {
  const brought = await bring(first);
  expect(council.tell(brought)).toMatchInlineSnapshot(`
    [
      "1 supplier added, 0 changed, 0 unchanged.",
      "1 contract added, 0 changed, 0 unchanged.",
      "1 contract supplier added, 0 changed, 0 unchanged.",
    ]
  `);
  expect(council.tell(await bring(first))).toMatchInlineSnapshot(`
    [
      "Nothing changed: 1 supplier, 1 contract and 1 contract supplier are already here.",
    ]
  `);
  const { data } = await officer.ask('{ contracts { nodes { id version } } }');
  const [{ id, version }] = data.contracts.nodes;
  await officer.ask(
    `mutation { updateContract(id: "${id}", version: ${version}, patch: { title: "School meals" }) { contract { id } } }`,
  );
  const again = await council.bring('contracts-ocds', JSON.stringify({ releases: [later] }), {
    dryRun: true,
  });
  expect({
    examples: again.examples.map(
      (each) => `${each.record}: ${each.field} ${each.before} ${each.after}`,
    ),
    notices: again.notices.map(({ column, value, reason }) => `${column}: ${value}: ${reason}`),
  }).toMatchInlineSnapshot(`
    {
      "examples": [
        "Berry Kitchens: null null null",
        "School meals: Ends on 2026-01-31 2027-01-31",
        "School meals: Value 100.00 150.00",
        "Berry Kitchens: null null null",
        "v1: null null null",
      ],
      "notices": [
        "null: null: Releases: 1. Awards: 1. Releases that award nothing: 0.",
        "Title: Meals and snacks: Somebody has written “School meals” here, so it is left as it is.",
      ],
    }
  `);
  expect(council.tell(await bring(later))).toMatchInlineSnapshot(`
    [
      "1 supplier added, 0 changed, 1 unchanged.",
      "0 contracts added, 1 changed, 0 unchanged.",
      "1 contract supplier added, 0 changed, 1 unchanged.",
      "1 contract variation added, 0 changed, 0 unchanged.",
    ]
  `);
  expect(await register()).toMatchInlineSnapshot(`
    [
      [
        "School meals, £150.00, until 2027-01-31, with Apple Catering,Berry Kitchens",
        {
          "agreedOn": "2025-05-20",
          "endsOnAfter": "2027-01-31",
          "number": "v1",
          "summary": "Another year.",
          "valueAfter": "150.00",
        },
      ],
    ]
  `);
  // said once, it is not said again
  expect(council.tell(await bring(later))).toMatchInlineSnapshot(`
    [
      "Nothing changed: 2 suppliers, 1 contract, 2 contract suppliers and 1 contract variation are already here.",
    ]
  `);
});

test('whoever keeps the register decides what stands where an import differs', async () => {
  const asked = '{ importConflicts { nodes { id version called field kept offered decision } } }';
  const { nodes } = (await officer.ask(asked)).data.importConflicts;
  const [{ id, version, ...conflict }, ...others] = nodes;
  expect([conflict, others]).toMatchInlineSnapshot(`
    [
      {
        "called": "School meals",
        "decision": null,
        "field": "title",
        "kept": "School meals",
        "offered": "Meals and snacks",
      },
      [],
    ]
  `);
  const decide = (decision: string) =>
    officer.ask(
      `mutation { decideImportConflict(id: "${id}", version: ${version}, decision: ${decision}) { importConflict { decision } } }`,
    );
  expect(await decide('taken')).toMatchInlineSnapshot(`
    {
      "data": {
        "decideImportConflict": {
          "importConflict": {
            "decision": "taken",
          },
        },
      },
    }
  `);
  expect((await register())[0][0]).toContain('Meals and snacks');
  expect((await decide('kept')).errors).toMatchInlineSnapshot(`
    [
      {
        "extensions": {
          "code": "CONFLICT",
        },
        "message": "This has been decided already.",
        "path": [
          "decideImportConflict",
        ],
      },
    ]
  `);
});

test('an import is undone whole, except where somebody has worked since', async () => {
  const undo = ({ id, version }: { id: string; version: number }) =>
    officer.ask(
      `mutation { undoImport(id: "${id}", version: ${version}) { removed restored left } }`,
    );
  const [latest, earliest] = await runs();
  expect([latest.name, earliest.name].length).toBe(2);
  expect((await undo(earliest)).errors).toMatchInlineSnapshot(`
    [
      {
        "extensions": {
          "code": "CONFLICT",
        },
        "message": "Later imports have changed the same records. Undo them first: notices.json.",
        "path": [
          "undoImport",
        ],
      },
    ]
  `);
  expect(await undo(latest)).toMatchInlineSnapshot(`
    {
      "data": {
        "undoImport": {
          "left": [],
          "removed": 3,
          "restored": 2,
        },
      },
    }
  `);
  expect(await register()).toMatchInlineSnapshot(`
    [
      [
        "Meals and snacks, £100.00, until 2026-01-31, with Apple Catering",
      ],
    ]
  `);
  expect(await undo(earliest)).toMatchInlineSnapshot(`
    {
      "data": {
        "undoImport": {
          "left": [
            "Apple Catering",
            "Meals and snacks",
            "Apple Catering",
          ],
          "removed": 0,
          "restored": 0,
        },
      },
    }
  `);
  expect(await register()).toMatchInlineSnapshot(`
    [
      [
        "Meals and snacks, £100.00, until 2026-01-31, with Apple Catering",
      ],
    ]
  `);
  expect(
    (await runs()).map(({ undoneAt }: { undoneAt: string | null }) => undoneAt !== null),
  ).toEqual([true, true]);
});
