import { prose } from '../foundation/imports/cells/text.ts';
import type { Columns, Values } from '../foundation/imports/column.ts';
import { entityColumns } from '../foundation/imports/entity-columns.ts';
import type { ImportRow } from '../foundation/imports/import.ts';
import { importOf } from '../foundation/imports/import-of.ts';
import { readDeadline } from './deadline.ts';
import { Action, ActionPlan, Objective, Progress } from './entities.ts';
import { type Plan, planOf } from './plan-of-a-file.ts';
import { readStatus } from './status.ts';

const columns = {
  ...entityColumns(Action, {
    section: { aliases: ['area', 'theme', 'strand', 'heading'] },
    keyAction: { aliases: ['activity', 'action', 'what we will do'] },
    actionRequired: { aliases: ['steps', 'how'] },
    impact: { aliases: ['summary of impact', 'expected impact'] },
    resources: { aliases: ['resource', 'resources required'] },
    deadlineAsWritten: { title: 'Deadline', aliases: ['timescale', 'due', 'due date', 'by when'] },
    interdependencies: { aliases: ['dependencies'] },
    accountableOfficer: { aliases: ['officer accountable', 'accountable'] },
    responsibleOfficer: { aliases: ['officer responsible', 'responsible', 'owner'] },
    statusAsWritten: { title: 'Status' },
  }),
  objective: {
    title: 'Objective',
    aliases: ['aim', 'equality objective'],
    help: 'What the action is meant to achieve; the same words for every action that serves it.',
    read: prose(),
  },
  progress: {
    title: 'Progress made',
    aliases: ['progress', 'update'],
    help: 'What has been done so far.',
    read: prose(),
  },
} satisfies Columns;

/**
 * The actions of one plan. The plan is named by the option `plan`, else by the name of the file. An
 * action is known by its place in the plan: an edited line updates its action, and a line put in
 * between moves those after it by one.
 */
export const actionPlan = importOf({
  kind: 'action-plan',
  title: 'Action plan',
  help: 'One line for each action of a plan, in the words of the plan.',
  columns,
  options: {
    plan: { title: 'Reference of the plan', help: 'The name of the file, unless given.' },
    title: { title: 'Title of the plan', help: 'Made from the name of the file, unless given.' },
    body: { title: 'Whose plan it is', help: 'The organisation that made the plan.' },
  },
  writes: [
    { entity: ActionPlan, match: [['reference']], blanks: 'keep', once: ['title'] },
    {
      entity: Objective,
      match: [['plan', 'order']],
      blanks: 'clear',
      references: { plan: { entity: ActionPlan } },
    },
    {
      entity: Action,
      match: [['plan', 'number']],
      blanks: 'clear',
      references: { plan: { entity: ActionPlan }, objective: { entity: Objective } },
    },
    {
      entity: Progress,
      match: [['action', 'note']],
      blanks: 'keep',
      references: { action: { entity: Action } },
    },
  ],
  reader: (file) => ({ rows: rowsOf(planOf(file)) }),
});

/** Writes the plan with its first line, and each objective with the first line that names it. */
function rowsOf(plan: Plan) {
  const objectives = new Map<string, number>();
  let number = 0;
  const key = (place: number) => `${plan.reference} ${place}`;

  return function* rows({ objective, progress, ...values }: Line, line: number): Rows {
    number += 1;
    if (number === 1) yield { line, entity: ActionPlan.name, key: plan.reference, row: plan };
    let order = objectives.get(objective ?? '');
    if (objective && !order) {
      order = objectives.size + 1;
      objectives.set(objective, order);
      const row = { plan: plan.reference, order, title: objective };
      yield { line, entity: Objective.name, key: key(order), row };
    }
    const row = {
      plan: plan.reference,
      number,
      ...(objective !== undefined && { objective: order ? key(order) : null }),
      ...values,
      ...read(values),
    };
    yield { line, entity: Action.name, key: key(number), row };
    if (progress) {
      const note = { action: key(number), note: progress };
      yield { line, entity: Progress.name, key: key(number), row: note };
    }
  };
}

type Line = Values<typeof columns>;
type Rows = Generator<ImportRow>;

/** What the words of the plan say, where it has such words. */
function read({ deadlineAsWritten, statusAsWritten }: Line) {
  return {
    ...(deadlineAsWritten !== undefined && { deadline: readDeadline(deadlineAsWritten ?? '') }),
    ...(statusAsWritten !== undefined && { status: readStatus(statusAsWritten ?? '') }),
  };
}
