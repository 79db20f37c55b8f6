import { expect, test } from 'vitest';
import type { Grant } from '../../schema/foundation/permissions/permissions.ts';
import { roles } from '../../schema/foundation/permissions/roles.ts';
import { assemble } from '../../schema/foundation/product.ts';
import * as domains from '../../schema/index.ts';

const grants: Grant[] = Object.values(domains).flatMap((domain) => domain.grants);
const unread: string[] = ['count', 'audit'];
const granted = (role: string) =>
  new Set(
    grants
      .filter((grant) => grant.role === role && !unread.includes(grant.action))
      .map(({ subject }) => subject),
  );
const onSubject = (subject: string) => grants.filter((grant) => grant.subject === subject);

test('equality answers are read by nobody but the person who gave them', () => {
  for (const subject of ['EqualityProfile', 'EqualityAnswer', 'ReadLog']) {
    const others = onSubject(subject).filter(({ action }) => action !== 'create');
    const own = { subject: { $me: 'employee' } };
    for (const { role, action, where } of others)
      expect({ role, action, where }).toEqual({
        role: 'employee',
        action: 'read',
        where: subject === 'EqualityAnswer' ? { ...own, account: { $me: 'holder' } } : own,
      });
    expect(others.length).toBeGreaterThan(0);
  }
});

test('answers are written down for somebody by human resources alone, in their own name, and nothing else is', () => {
  const writers = ['EqualityProfile', 'EqualityAnswer', 'ReadLog'].flatMap((subject) =>
    onSubject(subject)
      .filter(({ action, role }) => action === 'create' && role !== 'employee')
      .map(({ role, where }) => ({ role, subject, where })),
  );
  expect(writers).toEqual([
    {
      role: 'hrAdministrator',
      subject: 'EqualityAnswer',
      where: { recordedBy: { $me: 'user' } },
    },
    { role: 'seed', subject: 'EqualityAnswer', where: undefined },
  ]);
});

test('whether somebody answered is known to human resources and to the person', () => {
  const readers = onSubject('AnswerState').filter(({ action }) => action === 'read');
  expect(readers.map(({ role }) => role).toSorted()).toEqual([
    'employee',
    'hrAdministrator',
    'seed',
  ]);
});

test('why somebody left, and whether they said anything then, is known to human resources; what they said, to nobody', () => {
  const readers = (subject: string) =>
    onSubject(subject)
      .filter(({ action }) => action === 'read')
      .map(({ role }) => role)
      .toSorted();
  expect({
    leaver: readers('Leaver'),
    interview: readers('ExitInterview'),
    answer: readers('ExitAnswer'),
    request: readers('RightsRequest'),
  }).toEqual({
    leaver: ['hrAdministrator', 'importer', 'seed'],
    interview: ['hrAdministrator', 'leaver', 'seed'],
    answer: [],
    request: ['dataSubject', 'hrAdministrator'],
  });
});

test('procurement, auditors and readers of reports see no record of a person', () => {
  const ofPeople = [
    ...['Employee', 'AreaManager', 'AnswerState', 'PanelMember'],
    ...['Completion', 'Exemption'],
  ];
  for (const role of ['procurementOfficer', 'auditor', 'reportReader', 'equalityLead'])
    expect(ofPeople.filter((subject) => granted(role).has(subject))).toEqual([]);
});

test('what a system administrator is said to be for is what they are given', () => {
  const given = assemble(Object.values(domains))
    .permissions.grants.filter(({ role }) => role === 'systemAdministrator')
    .map(({ action, subject, fields }) => [action, subject, ...(fields ?? [])].join(' '));
  expect([roles.systemAdministrator, ...given]).toMatchInlineSnapshot(`
    [
      "Accounts and their roles, whose record an account belongs to, the rules that the council keeps, jobs and messages, and the audit log; never an equality answer.",
      "read Characteristic",
      "read CodeList",
      "read Category",
      "read CouncilRule",
      "update CouncilRule inForce",
      "read User",
      "create User name email roles disabled mayOwnContracts language",
      "update User name email roles disabled mayOwnContracts language",
      "update User twoFactorEnabled",
      "create Message mail recipientEmail language subject expiresAt address variables",
      "read ServiceArea id code name kind parent closedOn",
      "read SavedView",
      "delete SavedView",
      "read SavedView",
      "create SavedView name list state owner sharedWith",
      "create SavedView name list state owner sharedWith",
      "update SavedView name state sharedWith",
      "update SavedView name state sharedWith",
      "read Employee id version staffNumber fullName workEmail user",
      "update Employee user",
      "read AreaManager",
      "read AuditEntry",
      "run tidyUp",
      "run contractReminders",
      "run workOutMonthlyTables",
      "run workOutYearlyTables",
      "run trainingReminders",
      "run trainingEscalation",
      "run tellOfPlaces",
      "run fetchFeeds",
      "read JobRun",
      "create JobRun job data startedBy",
      "update JobRun state nextAt endedAt cancelRequested",
      "read Message",
      "update Message state attempts nextAt",
    ]
  `);
});

test('a training coordinator sees of an employee what readiness needs, and no more', () => {
  const fields = grants
    .filter(({ role, subject }) => role === 'trainingCoordinator' && subject === 'Employee')
    .flatMap((grant) => grant.fields);
  expect(fields.toSorted()).toEqual([
    'endedOn',
    'engagement',
    'fullName',
    'id',
    'inPostSince',
    'isManager',
    'isRecruiting',
    'post',
    'serviceArea',
    'staffNumber',
    'startedOn',
    'workEmail',
  ]);
});

test('a line manager sees nothing of a person outside their areas', () => {
  for (const subject of ['Employee', 'Completion', 'Exemption', 'AreaManager']) {
    const own = onSubject(subject).filter(({ role }) => role === 'lineManager');
    for (const { where } of own) expect(JSON.stringify(where)).toContain('{"$me":"areas"}');
  }
});

test('an employee sees nothing of anybody else', () => {
  const personal = [
    ...['Employee', 'AnswerState', 'PanelMember', 'Completion', 'Exemption'],
    ...['User', 'Vacancy'],
  ];
  for (const subject of personal) {
    const own = onSubject(subject).filter(({ role }) => role === 'employee');
    expect(own.length).toBeGreaterThan(0);
    for (const { where } of own) expect(JSON.stringify(where)).toContain('$me');
  }
});

test('nobody but the seed and single sign-on makes accounts, save the system administrator', () => {
  const makers = onSubject('User').filter(({ action }) => action !== 'read');
  expect(new Set(makers.map(({ role }) => role))).toEqual(
    new Set(['systemAdministrator', 'doorkeeper', 'seed']),
  );
});
