import { type Sample, sampleId } from '../foundation/samples.ts';
import { daysAfter, monthsAfter } from '../organisation/samples/calendar.ts';
import { council } from '../organisation/samples/council.ts';
import { Action, ActionPlan, Objective, Progress } from './entities.ts';
import type { PlanData } from './samples/plan.ts';
import { servicesPlan } from './samples/services-plan.ts';
import { workforcePlan } from './samples/workforce-plan.ts';

const plans = [workforcePlan, servicesPlan];

const planId = (reference: string) => sampleId('ActionPlan', reference);
const objectiveId = (reference: string, order: number) =>
  sampleId('Objective', `${reference}/${order}`);
const actionId = (reference: string, number: number) =>
  sampleId('Action', `${reference}/${number}`);

/** What the invented council has promised, and how far it has got. */
export const samples = (today: string): Sample[] => [
  { entity: ActionPlan, rows: plans.map((plan) => planRow(plan, today)) },
  { entity: Objective, rows: plans.flatMap(objectiveRows) },
  { entity: Action, rows: plans.flatMap((plan) => actionRows(plan, today)) },
  { entity: Progress, rows: plans.flatMap((plan) => progressRows(plan, today)) },
];

const planRow = (plan: PlanData, today: string) => ({
  id: planId(plan.reference),
  reference: plan.reference,
  title: plan.title,
  body: council.name,
  startsOn: firstOfMonth(monthsAfter(today, -plan.startedMonthsAgo)),
  endsOn: lastOfMonth(monthsAfter(today, plan.endsInMonths)),
});

const objectiveRows = ({ reference, objectives }: PlanData) =>
  objectives.map(({ title }, index) => ({
    id: objectiveId(reference, index + 1),
    plan: planId(reference),
    title,
    order: index + 1,
  }));

const actionsOf = ({ objectives }: PlanData) =>
  objectives
    .flatMap(({ actions }, index) => actions.map((action) => ({ ...action, objective: index + 1 })))
    .map((action, index) => ({ ...action, number: index + 1 }));

const actionRows = (plan: PlanData, today: string) =>
  actionsOf(plan).map((action) => ({
    id: actionId(plan.reference, action.number),
    plan: planId(plan.reference),
    objective: objectiveId(plan.reference, action.objective),
    section: action.section,
    number: action.number,
    keyAction: action.keyAction,
    actionRequired: action.actionRequired ?? null,
    impact: action.impact ?? null,
    resources: action.resources ?? null,
    ...deadline(action.due, today),
    interdependencies: action.interdependencies ?? null,
    accountableOfficer: action.accountableOfficer,
    responsibleOfficer: action.responsibleOfficer,
    status: action.status,
    statusAsWritten: action.statusAsWritten ?? null,
  }));

const progressRows = (plan: PlanData, today: string) =>
  actionsOf(plan).flatMap(({ number, progress = [] }) =>
    progress.map(([daysAgo, note], index) => ({
      id: sampleId('Progress', `${plan.reference}/${number}/${index}`),
      action: actionId(plan.reference, number),
      notedOn: daysAgo === null ? null : daysAfter(today, -daysAgo),
      note,
    })),
  );

function deadline(due: number | string, today: string) {
  if (typeof due === 'string') return { deadlineAsWritten: due, deadline: null };
  const day = lastOfMonth(monthsAfter(today, due));
  const written = new Intl.DateTimeFormat('en-GB', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return { deadlineAsWritten: written.format(new Date(`${day}T00:00:00Z`)), deadline: day };
}

const firstOfMonth = (day: string) => `${day.slice(0, 8)}01`;
const lastOfMonth = (day: string) => daysAfter(monthsAfter(firstOfMonth(day), 1), -1);
