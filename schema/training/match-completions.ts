import { v7 } from 'uuid';
import { builder } from '../foundation/graphql/builder.ts';
import type { Context } from '../foundation/graphql/context.ts';
import { changed, idempotencyKey, payloadOf } from '../foundation/graphql/payload.ts';
import { modelNamed } from '../foundation/model/models.ts';
import { visible } from '../foundation/planner/grants.ts';
import { bare, from } from '../foundation/planner/row.ts';
import { constant, sql } from '../foundation/planner/sql.ts';
import { uuidOrNone } from '../foundation/planner/values.ts';
import { Refusal } from '../foundation/refusal.ts';
import { Desk } from '../foundation/writing/bulk/desk.ts';
import type { Transaction } from '../foundation/writing/writing.ts';
import { Completion, UnmatchedCompletion } from './entities.ts';

interface Unmatched {
  id: string;
  version: number;
  course: string;
  completedOn: string;
  certificate: string | null;
  matched: boolean;
  known: boolean;
}

/** Says who a learner is: all that is known of that learner becomes completions of the person. */
async function matchCompletions(
  tx: Transaction,
  context: Context,
  { id, employee }: { id: string; employee: string },
): Promise<string[]> {
  const { models } = context.reading.planner;
  const rows = await ofTheSameLearner(new Desk(tx, context, models), id, employee);
  const asked = rows.find((row) => row.id === uuidOrNone(id));
  if (!asked) throw new Refusal('NOT_FOUND', 'There is no such record that you can see.');
  if (asked.matched) throw new Refusal('CONFLICT', 'Somebody has said already who this is.');
  const open = rows.filter(({ matched }) => !matched);
  const model = modelNamed(models, UnmatchedCompletion.name);
  const values = { employee };
  const change = { action: 'update', model, rows: open, values } as const;
  const versions = open.map(({ version }) => version);
  const ids = open.map((row) => row.id);
  await context.writing.change(tx, context, change, { values, ids, versions });
  for (const row of open) if (!row.known) await complete(tx, context, employee, row);
  return ids;
}

async function complete(
  tx: Transaction,
  context: Context,
  employee: string,
  { course, completedOn, certificate }: Unmatched,
) {
  const model = modelNamed(context.reading.planner.models, Completion.name);
  const values = { employee, course, completedOn, source: 'import', certificate };
  await context.writing.change(
    tx,
    context,
    { action: 'create', model, values },
    { values, id: v7() },
  );
}

function ofTheSameLearner(desk: Desk, id: string, employee: string): Promise<Unmatched[]> {
  const c = desk.compilation();
  const row = c.row(UnmatchedCompletion.name);
  const its = (field: string) => bare(row, field);
  return desk.run<Unmatched>(
    sql`select ${its('id')} as id, ${its('version')} as version, ${its('course')} as course,
      ${its('completedOn')}::text as "completedOn", ${its('certificate')} as certificate,
      ${its('employee')} is not null as matched,
      exists (select 1 from completion where completion.employee_id = ${constant(uuidOrNone(employee), 'uuid')}
        and completion.course_id = ${its('course')} and completion.completed_on = ${its('completedOn')}) as known
    from ${from(row)}
    where ${its('learner')} = (select learner from unmatched_completion asked where asked.id = ${constant(uuidOrNone(id), 'uuid')})
      and ${visible(c, row)}
    order by ${its('id')} for update`,
  );
}

const payload = payloadOf({
  name: UnmatchedCompletion.name,
  singular: 'unmatchedCompletion',
  plural: 'unmatchedCompletions',
});

builder.mutationField('matchCompletions', (t) =>
  t.field({
    type: payload,
    allow: ['update', UnmatchedCompletion.name],
    description:
      'Says who a learner is whom nobody could match: all that is reported of that learner becomes completions of the person.',
    args: {
      id: t.arg.id({ required: true }),
      employee: t.arg.id({ required: true }),
      idempotencyKey: t.arg.string(idempotencyKey),
    },
    resolve: (_parent, { idempotencyKey: key, ...request }, context, info) =>
      changed(context, info, UnmatchedCompletion.name, { key, request }, (tx) =>
        matchCompletions(tx, context, request),
      ),
  }),
);
