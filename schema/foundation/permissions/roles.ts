/** The eleven roles of people; abilities of several roles add up. */
export const roles = {
  systemAdministrator:
    'Accounts and their roles, whose record an account belongs to, the rules that the council keeps, jobs and messages, and the audit log; never an equality answer.',
  hrAdministrator:
    'Employees, posts, vacancies and imports; whether a person has answered, never what.',
  equalityLead: 'Reports, targets, benchmarks and action plans; never an individual answer.',
  caseworker: 'The cases assigned to them.',
  recruiter: 'Vacancies, applications, panels and recruiter readiness.',
  procurementOfficer: 'Suppliers, contracts, clauses and reviews; no record of a person.',
  trainingCoordinator: 'Courses, requirements, completions and readiness.',
  lineManager: 'Names, posts and training in their own areas and below.',
  employee: 'Their own record, their own answers and their own training.',
  reportReader: 'Reports released to them.',
  auditor:
    'The audit log, accounts with their roles and the rules that the council keeps, read-only.',
} as const;

export type Role = keyof typeof roles;

/** What a role is for, as its holders are told where that is said otherwise of them. */
export const toHolders: Partial<Record<Role, string>> = {
  caseworker: 'The cases assigned to you.',
  lineManager: 'Names, posts and training in your own areas and below.',
  employee: 'Your own record, your own answers and your own training.',
  reportReader: 'Reports released to you.',
};

/** Actors that are not people; each has declared grants like everybody else. */
export const actors = {
  importer: 'Brings in files from other systems.',
  worker: 'Runs jobs: reminds people, sends messages, tidies up.',
  doorkeeper: 'Opens accounts for whom single sign-on vouches, with the roles of their groups.',
  seed: 'Loads the invented council of the demonstration.',
  visitor: 'Opens the public pages, without signing in.',
  supplierContact:
    'Answers for a supplier the questionnaire whose link they hold, without signing in.',
  leaver: 'Answers, when leaving, the questions whose link they hold, without signing in.',
  dataSubject: 'Reads what is held about themselves by the link that they hold.',
} as const;

export type Actor = keyof typeof actors;
