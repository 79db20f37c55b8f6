import { afterAll, beforeAll, expect, test } from 'vitest';
import { resourceNamed } from '../../admin/foundation/declaration.ts';
import { columnsNamed, withColumns } from '../../admin/foundation/list/chosen-columns.ts';
import { readState, writtenState } from '../../admin/foundation/list/list-state.ts';
import { destinationsFor, matching } from '../../admin/palette/destinations.ts';
import { searchable, searchQuery } from '../../admin/search/search-query.ts';
import { abilityFor } from '../../schema/foundation/permissions/ability.ts';
import { type Role, roles } from '../../schema/foundation/permissions/roles.ts';
import { type Council, council } from '../harness/council.ts';

let place: Council;
beforeAll(async () => {
  place = await council();
});
afterAll(() => place?.drop());

const abilityOf = (role: Role) =>
  abilityFor(place.platform.product.permissions.rulesFor(place.as(role).caller));

test('what does each role search through? What it may read, its own work first.', () => {
  const through = Object.keys(roles).map((role) => [
    role,
    searchable(abilityOf(role as Role))
      .map(({ pluralLabel }) => pluralLabel)
      .join(', '),
  ]);
  expect(Object.fromEntries(through)).toMatchInlineSnapshot(`
    {
      "auditor": "Vacancies, Users, Processing activities, Audit entries, Categories, Characteristics, Form editions",
      "caseworker": "Categories, Characteristics, Service areas, Users",
      "employee": "Employees, Applications, Categories, Characteristics, Courses, Documents, Form editions, Posts, Requirements, Service areas, Users, Vacancies",
      "equalityLead": "Actions, Action plans, Objectives, Audit findings, Audit packs, Benchmarks, Benchmark labels, Characteristics, Monitoring forms, Processing activities, Job runs, Benchmark figures, Categories, Courses, Form editions, Grades, Posts, Requirements, Service areas, Users",
      "hrAdministrator": "Applications, Vacancies, Employees, Grades, Posts, Service areas, Users, Benchmarks, Monitoring forms, Processing activities, Job runs, Benchmark figures, Benchmark labels, Categories, Characteristics, Courses, Form editions, Requirements",
      "lineManager": "Employees, Categories, Characteristics, Courses, Grades, Posts, Requirements, Service areas, Users",
      "procurementOfficer": "Breaches, Clauses, Contracts, Suppliers, Import conflicts, Imports done, Users, Documents, Job runs, Categories, Characteristics, Service areas, Supplier contacts, Supplier identifiers",
      "recruiter": "Applications, Vacancies, Employees, Job runs, Categories, Characteristics, Courses, Grades, Posts, Requirements, Service areas, Users",
      "reportReader": "Categories, Characteristics, Service areas, Users",
      "systemAdministrator": "Employees, Users, Job runs, Messages, Audit entries, Categories, Characteristics, Service areas",
      "trainingCoordinator": "Courses, Requirements, Unmatched completions, Vacancies, Employees, Documents, Job runs, Categories, Characteristics, Posts, Service areas, Users",
    }
  `);
});

test('the API answers every role all that it searches through', async () => {
  for (const role of Object.keys(roles) as Role[]) {
    const ability = abilityOf(role);
    const { query, variables } = searchQuery(ability, searchable(ability), 'care', 3);
    if (searchable(ability).length === 0) continue;
    const { errors } = await place.as(role).ask(query, variables);
    expect(errors, role).toBeUndefined();
  }
});

test('what does the palette offer each role to do? What it may add, and nothing else.', () => {
  const offered = Object.keys(roles).map((role) => [
    role,
    destinationsFor(abilityOf(role as Role))
      .filter(({ group }) => group === 'do')
      .map(({ label }) => label)
      .join(', '),
  ]);
  expect(Object.fromEntries(offered)).toMatchInlineSnapshot(`
    {
      "auditor": "",
      "caseworker": "",
      "employee": "Add a training claim",
      "equalityLead": "Add an action, Add an action plan, Add a category, Add a characteristic, Add a code list, Add a form question, Add a monitoring form, Add an objective, Add a pay gap statement, Add a processing activity, Add a progress note, Add a representation target",
      "hrAdministrator": "Add an application, Add an application step, Add an area manager, Add an employee, Add an exit interview, Add a form question, Add a grade, Add a leaver, Add a monitoring form, Add a panel member, Add a pay gap statement, Add a pay record, Add a post, Add a rights request, Add a service area, Add a vacancy",
      "lineManager": "",
      "procurementOfficer": "Add a breach, Add a clause, Add a clause version, Add a compliance review, Add a contract, Add a contract clause, Add a contract exemption, Add a contract KPI, Add a contract supplier, Add a contract variation, Add a corrective action, Add a KPI rating, Add a review answer, Add a review question, Add a review schedule, Add a supplier, Add a supplier contact, Add a supplier identifier, Add a supplier policy, Add a supplier questionnaire",
      "recruiter": "Add an application step, Add a panel follow up, Add a panel member, Add a vacancy",
      "reportReader": "",
      "systemAdministrator": "Add a user",
      "trainingCoordinator": "Add a completion, Add a course, Add a course session, Add an exemption, Add a fresh start, Add a panel follow up, Add a requirement, Add a requirement item",
    }
  `);
});

test('what is typed in the palette finds its words from their beginnings, without accents', () => {
  const at = (label: string) => ({ group: 'go' as const, label, to: '/' });
  const all = ['Supplier policies', 'Suppliers', 'Llŷr Penry', 'Home'].map(at);
  const found = (typed: string) => matching(all, typed).map(({ label }) => label);
  expect([found('sup'), found('pol sup'), found('llyr'), found('plier')]).toEqual([
    ['Suppliers', 'Supplier policies'],
    ['Supplier policies'],
    ['Llŷr Penry'],
    [],
  ]);
});

test('the same state of a list is always the same address, and is read from it again', () => {
  const grades = resourceNamed('Grade');
  const one = { filter: { name: { eq: 'a' }, $search: 'b' }, sort: sortBy('name') };
  const other = { filter: { $search: 'b', name: { eq: 'a' } }, sort: sortBy('name') };
  expect(writtenState(one)).toBe(writtenState(other));
  expect(readState(grades, writtenState(one))).toEqual(one);
  expect(readState(grades, 'filter={broken&page=3')).toEqual({
    filter: {},
    sort: { field: 'rank', order: 'ASC' },
  });
});

const sortBy = (field: string) => ({ field, order: 'DESC' as const });

test('columns in an address are shown as far as they may be read, and leave the rest of it alone', () => {
  const employees = resourceNamed('Employee');
  const shown = (role: Role) =>
    columnsNamed(abilityOf(role), employees, 'fullName,workingPattern,nothing,completions').map(
      ({ name }) => name,
    );
  expect([shown('hrAdministrator'), shown('recruiter')]).toEqual([
    ['fullName', 'workingPattern'],
    ['fullName'],
  ]);
  const address = withColumns('?filter={"$search":"b"}&page=2&sort=name', ['name', 'code']);
  expect(Object.fromEntries(new URLSearchParams(address))).toEqual({
    filter: '{"$search":"b","$columns":"name,code"}',
    page: '2',
    sort: 'name',
  });
});
