import { expect, test } from 'vitest';
import declaration from '../../admin/declaration.json' with { type: 'json' };
import { exportColumns } from '../../schema/foundation/exports/columns.ts';
import { type Role, roles } from '../../schema/foundation/permissions/roles.ts';
import { Compilation } from '../../schema/foundation/planner/compilation.ts';
import { assemble } from '../../schema/foundation/product.ts';
import * as domains from '../../schema/index.ts';

const { models, permissions } = assemble(Object.values(domains));

const columnsFor = (role: Role, name: string) => {
  const attributes = { user: role, employee: role, areas: [role] };
  const c = new Compilation(
    models,
    permissions.shapeOf({ actor: role, roles: [role], attributes }),
  );
  return exportColumns(c, models.get(name)!);
};

test('every column of a file is called what its list on the screen calls it', () => {
  const apart = Object.keys(roles).flatMap((role) =>
    declaration.resources.flatMap(({ name, fields }) =>
      columnsFor(role as Role, name)
        .filter(
          (column) => fields.find((field) => field.name === column.name)?.label !== column.heading,
        )
        .map(({ heading }) => `${name} for the ${role}: ${heading}`),
    ),
  );
  expect(apart).toEqual([]);
});

test('no two columns of a file are called the same', () => {
  const twice = Object.keys(roles).flatMap((role) =>
    [...models.keys()].flatMap((name) => {
      const headings = columnsFor(role as Role, name).map(({ heading }) => heading);
      return headings
        .filter((each, i) => headings.indexOf(each) < i)
        .map((each) => `${name}: ${each}`);
    }),
  );
  expect(twice).toEqual([]);
});

test('the log of changes is read in words: columns, what was done, kinds of records and fields', () => {
  const columns = columnsFor('auditor', 'AuditEntry');
  const said = (column: string, value: string) =>
    columns.find(({ name }) => name === column)?.words?.(value);
  expect({
    headings: columns.map(({ heading }) => heading),
    done: said('action', 'exportEnd'),
    kind: said('subject', 'ContractClause'),
    field: said('fields', 'workEmail'),
  }).toMatchInlineSnapshot(`
    {
      "done": "Export ended",
      "field": "Work email",
      "headings": [
        "ID",
        "When",
        "Account or process",
        "Action",
        "Kind of record",
        "Record",
        "Fields",
        "Rows",
        "By",
      ],
      "kind": "Contract clause",
    }
  `);
});
