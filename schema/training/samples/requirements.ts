import type { Requirement } from '../entities.ts';

/** What the invented council asks of whom; each course with its own clock in months. */
interface RequirementData {
  code: string;
  name: string;
  reason: string;
  audience: Requirement['audience'];
  area?: string;
  combine: Requirement['combine'];
  dueWithinDays: number | null;
  windowDays: number;
  items: { [courseCode: string]: number | null };
}

export const requirements: RequirementData[] = [
  {
    code: 'RECRUITING',
    name: 'Recruiting fairly',
    reason: 'Nobody chooses staff without the workshop in three years and the refresher in one.',
    audience: 'recruiting',
    combine: 'allOf',
    dueWithinDays: null,
    windowDays: 60,
    items: { 'RECRUIT-W': 36, 'RECRUIT-E': 12 },
  },
  {
    code: 'INDUCTION',
    name: 'Induction',
    reason: 'Everybody new learns within three months what equality asks of them.',
    audience: 'newStarters',
    combine: 'allOf',
    dueWithinDays: 90,
    windowDays: 30,
    items: { INDUCT: null },
  },
  {
    code: 'COUNCILLORS',
    name: 'Councillors’ equality programme',
    reason: 'An overview and three modules, repeated after each election.',
    audience: 'councillors',
    combine: 'allOf',
    dueWithinDays: 180,
    windowDays: 90,
    items: { 'COUN-OVER': 48, 'COUN-RACE': 48, 'COUN-TRANS': 48, 'COUN-DIS': 48 },
  },
  {
    code: 'TRANS-AWARENESS',
    name: 'Trans awareness for those who meet residents',
    reason: 'Customer-facing staff first; the workshop or the online course will do.',
    audience: 'customerFacing',
    combine: 'anyOf',
    dueWithinDays: 180,
    windowDays: 60,
    items: { 'TRANS-W': 36, 'TRANS-E': 24 },
  },
  {
    code: 'IMPACT',
    name: 'Equality impact assessment for Human Resources',
    reason: 'The rolling programme began with the authors of the staff policies.',
    audience: 'everyone',
    area: 'RES-HRO',
    combine: 'allOf',
    dueWithinDays: 180,
    windowDays: 60,
    items: { EIA: 36 },
  },
];
