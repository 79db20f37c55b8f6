import type { Course } from '../entities.ts';

/** A course of the invented council. */
export interface CourseData {
  code: string;
  title: string;
  kind: Course['kind'];
  validFor: string | null;
  withdrawnDaysAgo?: number;
}

export const courses: CourseData[] = [
  { code: 'RECRUIT-W', title: 'Fair recruitment', kind: 'workshop', validFor: 'P3Y' },
  { code: 'RECRUIT-E', title: 'Fair recruitment refresher', kind: 'eLearning', validFor: 'P1Y' },
  {
    code: 'INDUCT',
    title: 'Induction: working for everyone',
    kind: 'eLearning',
    validFor: null,
  },
  { code: 'EQ-BASIC', title: 'Equality essentials', kind: 'eLearning', validFor: 'P2Y' },
  { code: 'COUN-OVER', title: 'Equality for councillors', kind: 'briefing', validFor: 'P4Y' },
  { code: 'COUN-RACE', title: 'Councillors: race', kind: 'briefing', validFor: 'P4Y' },
  { code: 'COUN-TRANS', title: 'Councillors: transgender', kind: 'briefing', validFor: 'P4Y' },
  { code: 'COUN-DIS', title: 'Councillors: disability', kind: 'briefing', validFor: 'P4Y' },
  { code: 'TRANS-W', title: 'Trans awareness', kind: 'workshop', validFor: 'P3Y' },
  { code: 'TRANS-E', title: 'Trans awareness online', kind: 'eLearning', validFor: 'P2Y' },
  { code: 'EIA', title: 'Equality impact assessment', kind: 'workshop', validFor: 'P3Y' },
  { code: 'HARASS', title: 'Preventing sexual harassment', kind: 'eLearning', validFor: 'P2Y' },
  { code: 'DIGNITY', title: 'Dignity and respect at work', kind: 'workshop', validFor: null },
  {
    code: 'BSL-1',
    title: 'British Sign Language, level 1',
    kind: 'qualification',
    validFor: null,
  },
  {
    code: 'RACE-AW',
    title: 'Race awareness',
    kind: 'workshop',
    validFor: null,
    withdrawnDaysAgo: 900,
  },
];
