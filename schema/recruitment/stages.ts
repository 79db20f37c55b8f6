/** What can become of an application, the earliest first; the last two end it at any stage. */
export const reached = [
  'longlisted',
  'shortlisted',
  'interviewed',
  'offered',
  'appointed',
  'withdrew',
  'notSelected',
] as const;

/** Those that show nobody’s name. */
export const besideShortlisted = reached.filter((stage) => stage !== 'shortlisted');

/** Where an application can stand: sent, or what has become of it since. */
export const stages = ['applied', ...reached] as const;

export type Stage = (typeof stages)[number];

/** Why somebody was not selected. */
export const reasons = [
  'essentialCriteria',
  'otherCandidatesStronger',
  'interview',
  'test',
  'references',
  'preEmploymentChecks',
  'noVacancy',
] as const;

export type Reason = (typeof reasons)[number];
