import type { Course } from '../entities.ts';

/** A course of the invented council. */
export interface CourseData {
  code: string;
  title: string;
  kind: Course['kind'];
  validMonths: number | null;
  withdrawnDaysAgo?: number;
}

export const courses: CourseData[] = [
  { code: 'RECRUIT-W', title: 'Fair recruitment', kind: 'workshop', validMonths: 36 },
  { code: 'RECRUIT-E', title: 'Fair recruitment refresher', kind: 'eLearning', validMonths: 12 },
  {
    code: 'INDUCT',
    title: 'Induction: working for everyone',
    kind: 'eLearning',
    validMonths: null,
  },
  { code: 'EQ-BASIC', title: 'Equality essentials', kind: 'eLearning', validMonths: 24 },
  { code: 'COUN-OVER', title: 'Equality for councillors', kind: 'briefing', validMonths: 48 },
  { code: 'COUN-RACE', title: 'Councillors: race', kind: 'briefing', validMonths: 48 },
  { code: 'COUN-TRANS', title: 'Councillors: transgender', kind: 'briefing', validMonths: 48 },
  { code: 'COUN-DIS', title: 'Councillors: disability', kind: 'briefing', validMonths: 48 },
  { code: 'TRANS-W', title: 'Trans awareness', kind: 'workshop', validMonths: 36 },
  { code: 'TRANS-E', title: 'Trans awareness online', kind: 'eLearning', validMonths: 24 },
  { code: 'EIA', title: 'Equality impact assessment', kind: 'workshop', validMonths: 36 },
  { code: 'HARASS', title: 'Preventing sexual harassment', kind: 'eLearning', validMonths: 24 },
  { code: 'DIGNITY', title: 'Dignity and respect at work', kind: 'workshop', validMonths: null },
  {
    code: 'BSL-1',
    title: 'British Sign Language, level 1',
    kind: 'qualification',
    validMonths: null,
  },
  {
    code: 'RACE-AW',
    title: 'Race awareness',
    kind: 'workshop',
    validMonths: null,
    withdrawnDaysAgo: 900,
  },
];
