import { expect, test } from 'vitest';
import type { Attributes } from '../../schema/foundation/permissions/me.ts';
import { known } from '../../schema/foundation/permissions/me.ts';
import type { Role } from '../../schema/foundation/permissions/roles.ts';
import { Compilation } from '../../schema/foundation/planner/compilation.ts';
import { granted } from '../../schema/foundation/planner/grants.ts';
import { compile } from '../../schema/foundation/planner/sql.ts';
import { assemble } from '../../schema/foundation/product.ts';
import * as domains from '../../schema/index.ts';

const { models, permissions } = assemble(Object.values(domains));
const everything: Attributes = { user: 'u', employee: 'e', areas: ['a'] };

/** The rows of a type that a role may read, as the database is asked for them. */
function rowsOf(model: string, role: Role, attributes = everything): string {
  const shape = permissions.shapeOf({ roles: [role], attributes, actor: 'somebody' });
  const compilation = new Compilation(models, shape);
  const answer = granted(compilation, compilation.row(model), 'read');
  return typeof answer === 'string' ? answer : compile(answer).text.replaceAll('"', '');
}

const each = (model: string, ...roles: Role[]) =>
  Object.fromEntries(roles.map((role) => [role, rowsOf(model, role)]));

test('people', () => {
  expect(
    each(
      'Employee',
      'hrAdministrator',
      'trainingCoordinator',
      'lineManager',
      'employee',
      'auditor',
    ),
  ).toMatchInlineSnapshot(`
    {
      "auditor": "never",
      "employee": "(t1.id = $1::uuid)",
      "hrAdministrator": "always",
      "lineManager": "(t1.service_area_id = any($1::uuid[]))",
      "trainingCoordinator": "always",
    }
  `);
});

test('completions', () => {
  expect(
    each('Completion', 'trainingCoordinator', 'recruiter', 'lineManager', 'employee', 'caseworker'),
  ).toMatchInlineSnapshot(`
    {
      "caseworker": "never",
      "employee": "(t1.employee_id = $1::uuid)",
      "lineManager": "(exists (select 1 from public.employee as t2 where t2.id = t1.employee_id and t2.service_area_id = any($1::uuid[])))",
      "recruiter": "(exists (select 1 from public.course as t2 where t2.id = t1.course_id and exists (select 1 from public.requirement_item as t3 where t3.course_id = t2.id and exists (select 1 from public.requirement as t4 where t4.id = t3.requirement_id and t4.recruiting = $1::boolean))))",
      "trainingCoordinator": "always",
    }
  `);
});

test('vacancies and their panels', () => {
  expect(each('Vacancy', 'recruiter', 'employee', 'lineManager')).toMatchInlineSnapshot(`
    {
      "employee": "(exists (select 1 from public.panel_member as t2 where t2.vacancy_id = t1.id and t2.employee_id = $1::uuid))",
      "lineManager": "never",
      "recruiter": "always",
    }
  `);
  expect(each('PanelMember', 'recruiter', 'employee', 'lineManager')).toMatchInlineSnapshot(`
    {
      "employee": "(t1.employee_id = $1::uuid)",
      "lineManager": "never",
      "recruiter": "always",
    }
  `);
});

test('areas, posts and accounts', () => {
  expect(each('ServiceArea', 'reportReader', 'lineManager')).toMatchInlineSnapshot(`
    {
      "lineManager": "(t1.id = any($1::uuid[]))",
      "reportReader": "always",
    }
  `);
  expect(each('Post', 'employee', 'lineManager')).toMatchInlineSnapshot(`
    {
      "employee": "always",
      "lineManager": "(t1.service_area_id = any($1::uuid[]))",
    }
  `);
  expect(
    each('User', 'systemAdministrator', 'procurementOfficer', 'auditor', 'employee'),
  ).toMatchInlineSnapshot(`
    {
      "auditor": "always",
      "employee": "(t1.id = $1::uuid)",
      "procurementOfficer": "(t1.may_own_contracts = $1::boolean or t1.id = $2::uuid)",
      "systemAdministrator": "always",
    }
  `);
});

test('states of answers', () => {
  expect(each('AnswerState', 'hrAdministrator', 'employee', 'lineManager')).toMatchInlineSnapshot(`
    {
      "employee": "(t1.employee_id = $1::uuid)",
      "hrAdministrator": "always",
      "lineManager": "never",
    }
  `);
});

test('contracts', () => {
  expect(each('Contract', 'procurementOfficer', 'hrAdministrator')).toMatchInlineSnapshot(`
    {
      "hrAdministrator": "never",
      "procurementOfficer": "always",
    }
  `);
});

test('who manages nothing, or is nobody on the payroll, sees no rows by that', () => {
  expect(known([])).toBe(false);
  expect(rowsOf('Employee', 'lineManager', { ...everything, areas: [] })).toBe('never');
  expect(rowsOf('Completion', 'lineManager', { ...everything, areas: undefined })).toBe('never');
  expect(rowsOf('Employee', 'employee', { ...everything, employee: null })).toBe('never');
});
