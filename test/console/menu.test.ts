import { expect, test } from 'vitest';
import { otherLists, partsFor } from '../../admin/layout/domains.ts';
import { reportsFor } from '../../admin/reports/reports-for.ts';
import { abilityFor } from '../../schema/foundation/permissions/ability.ts';
import { type Role, roles } from '../../schema/foundation/permissions/roles.ts';
import { assemble } from '../../schema/foundation/product.ts';
import * as domains from '../../schema/index.ts';
import { read } from '../harness/source-files.ts';

const { permissions } = assemble(Object.values(domains));
const attributes = {
  user: '00000000-0000-4000-8000-000000000001',
  employee: '00000000-0000-4000-8000-000000000002',
  areas: ['00000000-0000-4000-8000-000000000003'],
};

const abilityOf = (...held: Role[]) =>
  abilityFor(permissions.rulesFor({ roles: held, attributes, actor: attributes.user }));

const menuOf = (...held: Role[]) =>
  partsFor(abilityOf(...held)).map(
    ({ label, pages, places }) =>
      `${label}: ${[...pages, ...places].map((each) => each.label).join(', ')}`,
  );

test('the menu of an employee has what is theirs, and nothing else', () => {
  expect(menuOf('employee')).toMatchInlineSnapshot(`
    [
      "Training: Your training, Your bookings, Completed courses, Course sessions, Training done elsewhere",
      "Equality monitoring: My equality information",
      "People: Your record",
      "Data protection: What is held about you",
    ]
  `);
  const people = partsFor(abilityOf('employee')).flatMap(({ places }) => places);
  expect(people.map(({ to }) => to)).toMatchInlineSnapshot(`
    [
      "/training-standings",
      "/bookings",
      "/completions",
      "/course-sessions",
      "/training-claims",
      "/employees/00000000-0000-4000-8000-000000000002/show",
    ]
  `);
});

test('what is in no menu can still be found from the first page', () => {
  const lists = otherLists(abilityOf('employee')).map(({ pluralLabel }) => pluralLabel);
  expect(lists).toMatchInlineSnapshot(`
    [
      "Answer states",
      "Application steps",
      "Applications",
      "Categories",
      "Characteristics",
      "Code lists",
      "Courses",
      "Documents",
      "Earlier placements",
      "Exemptions",
      "Form editions",
      "Fresh starts",
      "Panel members",
      "Panel standings",
      "Posts",
      "Recruiter readiness",
      "Requirement items",
      "Requirements",
      "Saved views",
      "Service areas",
      "Training lapses",
      "Training reminders",
      "Training standing items",
      "Users",
      "Vacancies",
      "Workforce",
    ]
  `);
});

test('the menu of every role has the places where it works', () => {
  expect(
    Object.fromEntries(Object.keys(roles).map((role) => [role, menuOf(role as Role)])),
  ).toMatchInlineSnapshot(`
    {
      "auditor": [
        "Recruitment: Vacancies",
        "Organisation: Users",
        "Data protection: Processing activities, Retention rules, Retention runs",
        "Figures: Disclosure rules",
        "Record of changes: Audit entries",
      ],
      "caseworker": [],
      "employee": [
        "Training: Your training, Your bookings, Completed courses, Course sessions, Training done elsewhere",
        "Equality monitoring: My equality information",
        "People: Your record",
        "Data protection: What is held about you",
      ],
      "equalityLead": [
        "Action plans: Actions, Action plans, Objectives, Progress notes",
        "Workforce audit: Audit findings, Audit packs",
        "Equality monitoring: In their own words, Benchmarks, Benchmark labels, Characteristics, Monitoring forms, Code lists, Format requests, Representation targets",
        "Data protection: Processing activities, Retention rules, Retention runs",
        "Figures: Reports, Workforce profile, Non-disclosure list, Representation, Recruitment funnel, Leavers by characteristic, Reasons for leaving, Exit answers, Promotions and moves, Training take-up, Service users, Gender pay gap, Disclosure rules",
        "Data: Bring in a file, Files handed in, Import mappings",
        "Jobs and messages: Jobs you asked for",
      ],
      "hrAdministrator": [
        "Recruitment: Applications, Vacancies, Panel members",
        "People: Workforce, Employees, Area managers, Leavers, Pay records",
        "Organisation: Grades, Posts, Service areas, Users, Council rules",
        "Equality monitoring: Record somebody’s answers, Record a form, Record an exit interview, Follow ups, Benchmarks, Monitoring forms, Answer states, Exit interviews, Representation targets",
        "Data protection: Processing activities, Retention rules, Retention runs, Rights requests",
        "Data: Bring in a file, Files handed in, Import mappings",
        "Figures: Reports, Workforce profile, Non-disclosure list, Representation, Recruitment funnel, Leavers by characteristic, Reasons for leaving, Exit answers, Promotions and moves, Training take-up, Gender pay gap, Disclosure rules",
        "Jobs and messages: Jobs you asked for",
      ],
      "lineManager": [
        "Training: Training matrix, Training outlook, Training standings, Bookings, Completions, Course sessions, Exemptions",
        "People: Workforce, Employees",
        "Figures: Reports, Workforce profile, Non-disclosure list",
      ],
      "procurementOfficer": [
        "Contracts: Contract standings, Register entries, Review calendar, Similar suppliers, Breaches, Clauses, Contracts, Suppliers, Clause versions, Compliance reviews, Corrective actions, Review questions, Review schedules, Supplier merges, Supplier policies, Supplier questionnaires",
        "Data: Bring in a file, Import conflicts, Imports done, Files handed in, Import mappings",
        "Organisation: Users",
        "Figures: Reports",
        "Documents: Documents",
        "Jobs and messages: Jobs you asked for",
      ],
      "recruiter": [
        "Recruitment: Applications, Vacancies, Panel members",
        "Data: Bring in a file, Files handed in, Import mappings",
        "Training: Panel participation, Recruiter readiness, Completions, Exemptions",
        "People: Employees",
        "Jobs and messages: Jobs you asked for",
      ],
      "reportReader": [],
      "systemAdministrator": [
        "People: Employees",
        "Organisation: Users, Council rules",
        "Jobs and messages: Job runs, Messages",
        "Record of changes: Audit entries",
      ],
      "trainingCoordinator": [
        "Training: Training matrix, Training outlook, Panel participation, Recruiter readiness, Training standings, Courses, Requirements, Unmatched completions, Bookings, Completions, Course sessions, Exemptions, Training claims, Training escalations, Training reminders",
        "Data: Bring in a file, Files handed in, Import mappings",
        "Recruitment: Vacancies",
        "People: Employees",
        "Figures: Reports",
        "Documents: Documents",
        "Jobs and messages: Jobs you asked for",
      ],
    }
  `);
});

test('a line manager who is an employee has the lists of their areas, not only their own', () => {
  expect(menuOf('lineManager', 'employee')).toMatchInlineSnapshot(`
    [
      "Training: Training matrix, Training outlook, Training standings, Bookings, Completions, Course sessions, Exemptions, Training done elsewhere",
      "Equality monitoring: My equality information",
      "People: Workforce, Employees",
      "Data protection: What is held about you",
      "Figures: Reports, Workforce profile, Non-disclosure list",
    ]
  `);
});

test('the reports that a role may run are all under Reports, also those with pages of their own', () => {
  const listed = (role: Role) => reportsFor(abilityOf(role)).map(({ label }) => label);
  expect({
    lead: listed('equalityLead').join(', '),
    manager: listed('lineManager').join(', '),
    employee: listed('employee').join(', '),
  }).toMatchInlineSnapshot(`
    {
      "employee": "",
      "lead": "Workforce profile, Non-disclosure list, Representation, Recruitment funnel, Leavers by characteristic, Reasons for leaving, Exit answers, Promotions and moves, Training take-up, Service users, Gender pay gap, Casual and agency, Contracts by department, Contracts by standing, Contracts by value, Exit interviews answered, Format requests met, Headcount, Training by area, Training forecast, Why people leave",
      "manager": "Workforce profile, Non-disclosure list, Casual and agency, Headcount, Training by area, Training forecast",
    }
  `);
});

test('the guide of the equality lead tells of each report that has a page of its own, as they stand in the menu', () => {
  const pages = reportsFor(abilityOf('equalityLead')).filter(({ to }) => !/^\/reports\//.test(to));
  const [, told = ''] = read('docs/guides/equality-lead.md').split(
    '## Reports with a page of their own',
  );
  const [list = ''] = told.split('\n**Download**');
  const named = list.matchAll(/^- \*\*([^*]+)\*\*: /gm);
  expect([...named].map(([, name]) => name)).toEqual(pages.map(({ label }) => label));
});
