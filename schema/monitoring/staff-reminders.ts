import { v7 } from 'uuid';
import type { Context } from '../foundation/graphql/context.ts';
import { job, type Work } from '../foundation/jobs/job.ts';
import { modelNamed } from '../foundation/model/models.ts';
import type { Language } from '../foundation/outbox/message.ts';
import { writeMessage } from '../foundation/outbox/write-message.ts';
import type { Change } from '../foundation/writing/change.ts';
import type { Transaction } from '../foundation/writing/writing.ts';
import { AnswerState, StaffInvitation } from './entities.ts';
import { staffQuestions } from './mails.ts';
import { type Open, openAmong, staffEdition } from './open-questions.ts';

interface Person {
  id: string;
  fullName: string;
  workEmail: string | null;
  user: { language: Language | null } | null;
}

/**
 * Asks everybody on the staff whose answers are open, and reminds whoever was asked a month ago or more. Who that is, is
 * found by the grants of whoever asked for it: the job itself has none to anything that is kept of answers.
 */
export const staffReminders = job({
  name: 'staffReminders',
  does: 'Asks everybody on the staff whose equality questions are open to answer them, once a month at most.',
  mutation: 'remindStaff',
  async run({ context, ask, onBehalf, progress }) {
    const today = new Date().toLocaleDateString('en-CA', { timeZone: 'Europe/London' });
    const asker = await onBehalf();
    const edition = asker && (await staffEdition(asker, today));
    if (!edition) return 'Nobody was asked: there is no form for staff that takes answers.';
    let [done, unreachable] = [0, 0];
    for await (const people of staff(ask, today)) {
      const byId = new Map(people.map((person) => [person.id, person]));
      for (const open of await openAmong(asker, edition, [...byId.keys()])) {
        const person = byId.get(open.employee)!;
        if (lately(open, today)) continue;
        if (!person.workEmail) unreachable += 1;
        else {
          await remind({ context, asker }, edition.id, person, open, today);
          done += 1;
        }
      }
      await progress(done, done);
    }
    return `${done === 1 ? '1 person' : `${done} people`} asked${unreachable > 0 ? `; ${unreachable} could not be, for want of an e-mail address` : ''}.`;
  },
});

const monthInDays = 28;

const lately = ({ invitation }: Open, today: string) =>
  invitation !== null &&
  Date.parse(today) - Date.parse(invitation.lastOn) < monthInDays * 24 * 60 * 60_000;

interface Page {
  employees: { pageInfo: { hasNextPage: boolean; endCursor: string | null }; nodes: Person[] };
}

/** Everybody who works for the council on a day, some at a time. */
async function* staff(ask: Work['ask'], on: string): AsyncGenerator<Person[]> {
  for (let after: string | null = null; ; ) {
    const { employees }: Page = await ask(
      `query ($on: Date!, $after: String) {
        employees(first: 200, after: $after, filter: { startedOn: { lte: $on },
          or: [{ endedOn: { isNull: true } }, { endedOn: { gte: $on } }] }) {
          pageInfo { hasNextPage endCursor } nodes { id fullName workEmail user { language } } } }`,
      { on, after },
    );
    yield employees.nodes;
    if (!employees.pageInfo.hasNextPage) return;
    after = employees.pageInfo.endCursor;
  }
}

interface Roads {
  context: Work['context'];
  asker: Context;
}

/** One person in one transaction: the message, that they were asked, and that their questions are open now. */
const remind = (
  { context, asker }: Roads,
  edition: string,
  { id: employee, fullName, workEmail, user }: Person,
  { invitation, unasked }: Open,
  today: string,
) =>
  context.writing.transaction(async (tx) => {
    const { models } = context.reading.planner;
    const model = modelNamed(models, StaffInvitation.name);
    if (invitation) {
      const values = { remindedOn: today, reminders: invitation.reminders + 1 };
      await change(tx, asker, { action: 'update', model, rows: [invitation], values });
    } else {
      const values = { employee, edition, askedOn: today };
      await change(tx, asker, { action: 'create', model, values });
    }
    if (unasked.length > 0)
      await change(tx, asker, {
        action: 'update',
        model: modelNamed(models, AnswerState.name),
        rows: unasked,
        values: { state: 'notAnswered', changedOn: today },
      });
    await writeMessage(tx, context, staffQuestions, {
      recipient: workEmail!,
      language: user?.language,
      values: { person: fullName },
      link: '/my-answers',
    });
  });

const change = (tx: Transaction, writer: Context, made: Exclude<Change, { action: 'delete' }>) =>
  writer.writing.change(
    tx,
    writer,
    made,
    made.action === 'create'
      ? { values: made.values, id: v7() }
      : {
          values: made.values,
          ids: made.rows.map(({ id }) => id),
          versions: made.rows.map(({ version }) => version),
        },
  );
