import type { Requirement } from '../entities.ts';

/** What the invented council asks of whom; each course with its own clock in months. */
interface RequirementData {
  code: string;
  name: string;
  reason: string;
  audience: Partial<
    Pick<
      Requirement,
      | 'recruiting'
      | 'customerFacing'
      | 'engagements'
      | 'startedWithinDays'
      | 'changedRoleWithinDays'
    >
  >;
  area?: string;
  combine: Requirement['combine'];
  dueWithinDays: number | null;
  window: string;
  items: { [courseCode: string]: string | null };
  /** Whether everybody starts afresh after elections. */
  repeated?: boolean;
}

export const requirements: RequirementData[] = [
  {
    code: 'RECRUITING',
    name: 'Recruiting fairly',
    reason: 'Nobody chooses staff without the workshop in three years and the refresher in one.',
    audience: { recruiting: true },
    combine: 'allOf',
    dueWithinDays: null,
    window: 'P60D',
    items: { 'RECRUIT-W': 'P3Y', 'RECRUIT-E': 'P1Y' },
  },
  {
    code: 'INDUCTION',
    name: 'Induction',
    reason: 'Everybody new learns within three months what equality asks of them.',
    audience: { startedWithinDays: 365, changedRoleWithinDays: 365 },
    combine: 'allOf',
    dueWithinDays: 90,
    window: 'P30D',
    items: { INDUCT: null },
  },
  {
    code: 'COUNCILLORS',
    name: 'Councillors’ equality programme',
    reason: 'An overview and three modules, repeated after each election.',
    audience: { engagements: ['councillor'] },
    combine: 'allOf',
    dueWithinDays: 180,
    window: 'P90D',
    items: { 'COUN-OVER': null, 'COUN-RACE': null, 'COUN-TRANS': null, 'COUN-DIS': null },
    repeated: true,
  },
  {
    code: 'TRANS-AWARENESS',
    name: 'Trans awareness for those who meet residents',
    reason: 'Customer-facing staff first; the workshop or the online course will do.',
    audience: { customerFacing: true },
    combine: 'anyOf',
    dueWithinDays: 180,
    window: 'P60D',
    items: { 'TRANS-W': 'P3Y', 'TRANS-E': 'P2Y' },
  },
  {
    code: 'IMPACT',
    name: 'Equality impact assessment for Human Resources',
    reason: 'The rolling programme began with the authors of the staff policies.',
    audience: {},
    area: 'RES-HRO',
    combine: 'allOf',
    dueWithinDays: 180,
    window: 'P60D',
    items: { EIA: 'P3Y' },
  },
];
