import type { Action } from '../entities.ts';

/** An action plan of the invented council; months and days are counted from today. */
export interface PlanData {
  reference: string;
  title: string;
  startedMonthsAgo: number;
  endsInMonths: number;
  objectives: { title: string; actions: ActionData[] }[];
}

interface ActionData {
  section: string;
  keyAction: string;
  actionRequired?: string;
  impact?: string;
  resources?: string;
  /** The last day of a month so many months from now, or a deadline that is no day. */
  due: number | string;
  interdependencies?: string;
  accountableOfficer: string;
  responsibleOfficer: string;
  status: Action['status'];
  statusAsWritten?: string;
  /** What was noted how many days ago; null where nobody wrote down when. */
  progress?: (readonly [daysAgo: number | null, note: string])[];
}
