import { v7 } from 'uuid';
import { builder } from '../foundation/graphql/builder.ts';
import type { Context } from '../foundation/graphql/context.ts';
import { changed, idempotencyKey, payloadOf } from '../foundation/graphql/payload.ts';
import { modelNamed } from '../foundation/model/models.ts';
import type { Language } from '../foundation/outbox/message.ts';
import { writeMessage } from '../foundation/outbox/write-message.ts';
import { visible } from '../foundation/planner/grants.ts';
import { bare, from } from '../foundation/planner/row.ts';
import { constant, name, sql } from '../foundation/planner/sql.ts';
import { uuidOrNone } from '../foundation/planner/values.ts';
import { plain } from '../foundation/printable.ts';
import { Refusal } from '../foundation/refusal.ts';
import { Desk } from '../foundation/writing/bulk/desk.ts';
import type { Transaction } from '../foundation/writing/writing.ts';
import { Completion, TrainingClaim } from './entities.ts';
import { claimDecided } from './mails.ts';

interface Claimed {
  id: string;
  version: number;
  state: string;
  employee: string;
  course: string;
  completedOn: string;
  /** Whom to write to, and of what. */
  person: string;
  recipient: string | null;
  language: Language | null;
  title: string;
  /** The completion that is on record for that person, course and day already. */
  known: string | null;
}

/** Approves what somebody says that they completed: from then on it counts, as of the day they completed it. */
async function approveClaim(tx: Transaction, context: Context, { id }: { id: string }) {
  const claim = await claimed(tx, context, id);
  const { employee, course, completedOn, known } = claim;
  const model = modelNamed(context.reading.planner.models, Completion.name);
  const values = { employee, course, completedOn, source: 'manual' };
  const completion =
    known ??
    (
      await context.writing.change(
        tx,
        context,
        { action: 'create', model, values },
        { values, id: v7() },
      )
    )[0]!;
  return decide(tx, context, claim, { state: 'approved', completion });
}

/** Refuses it, and says why. */
async function refuseClaim(
  tx: Transaction,
  context: Context,
  { id, reason }: { id: string; reason: string },
) {
  const because = plain(reason);
  if (because === '') throw new Refusal('BAD_USER_INPUT', 'Say why it is refused.');
  const claim = await claimed(tx, context, id);
  return decide(tx, context, claim, { state: 'refused', refusedBecause: because });
}

async function decide(
  tx: Transaction,
  context: Context,
  claim: Claimed,
  decision: { state: string } & Record<string, string>,
) {
  const { id, version } = claim;
  const model = modelNamed(context.reading.planner.models, TrainingClaim.name);
  const decidedOn = new Date().toLocaleDateString('en-CA', { timeZone: 'Europe/London' });
  const values = { ...decision, decidedOn };
  const change = { action: 'update', model, rows: [{ id, version }], values } as const;
  await context.writing.change(tx, context, change, { values, ids: [id], versions: [version] });
  await tell(tx, context, claim, decision.state);
  return [id];
}

/** Writes to whoever handed it in, where they have an address; in the words of a mail, why is left out. */
async function tell(tx: Transaction, context: Context, claim: Claimed, state: string) {
  const { id, person, recipient, language, title: course, completedOn } = claim;
  if (!recipient) return;
  await writeMessage(tx, context, claimDecided, {
    recipient,
    language,
    values: { person, course, completedOn, state },
    link: `/training-claims/${id}/show`,
  });
}

async function claimed(tx: Transaction, context: Context, id: string): Promise<Claimed> {
  const desk = new Desk(tx, context, context.reading.planner.models);
  const c = desk.compilation();
  const row = c.row(TrainingClaim.name);
  const its = (field: string) => bare(row, field);
  const [claim] = await desk.run<Claimed>(
    sql`select ${its('id')} as id, ${its('version')} as version, ${its('state')} as state,
      ${its('employee')} as employee, ${its('course')} as course, ${its('completedOn')}::text as "completedOn",
      (select known.id from completion known where known.employee_id = ${its('employee')}
        and known.course_id = ${its('course')} and known.completed_on = ${its('completedOn')}) as known,
      person.full_name as person, person.work_email as recipient, account.language, course.title
    from ${from(row)}
    join employee person on person.id = ${its('employee')}
    join course on course.id = ${its('course')}
    left join user_account account on account.id = person.user_id
    where ${its('id')} = ${constant(uuidOrNone(id), 'uuid')} and ${visible(c, row)} for update of ${name(row.alias)}`,
  );
  if (!claim) throw new Refusal('NOT_FOUND', 'There is no such record that you can see.');
  if (claim.state !== 'handedIn')
    throw new Refusal('CONFLICT', 'This has been approved or refused already.');
  return claim;
}

const payload = payloadOf({
  name: TrainingClaim.name,
  singular: 'trainingClaim',
  plural: 'trainingClaims',
});

builder.mutationField('approveTrainingClaim', (t) =>
  t.field({
    type: payload,
    allow: ['create', Completion.name],
    description:
      'Approves training that somebody handed in: it counts from the day they completed it.',
    args: { id: t.arg.id({ required: true }), idempotencyKey: t.arg.string(idempotencyKey) },
    resolve: (_parent, { idempotencyKey: key, ...request }, context, info) =>
      changed(context, info, TrainingClaim.name, { key, request }, (tx) =>
        approveClaim(tx, context, request),
      ),
  }),
);

builder.mutationField('refuseTrainingClaim', (t) =>
  t.field({
    type: payload,
    allow: ['create', Completion.name],
    description: 'Refuses training that somebody handed in, with a reason that they read.',
    args: {
      id: t.arg.id({ required: true }),
      reason: t.arg.string({ required: true }),
      idempotencyKey: t.arg.string(idempotencyKey),
    },
    resolve: (_parent, { idempotencyKey: key, ...request }, context, info) =>
      changed(context, info, TrainingClaim.name, { key, request }, (tx) =>
        refuseClaim(tx, context, request),
      ),
  }),
);
