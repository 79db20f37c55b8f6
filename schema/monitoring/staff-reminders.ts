import { v7 } from 'uuid';
import { job, type Work } from '../foundation/jobs/job.ts';
import type { Model } from '../foundation/model/model.ts';
import { modelNamed } from '../foundation/model/models.ts';
import type { Language } from '../foundation/outbox/message.ts';
import { writeMessage } from '../foundation/outbox/write-message.ts';
import type { Quoted, Values } from '../foundation/writing/change.ts';
import type { Transaction } from '../foundation/writing/writing.ts';
import { AnswerState, StaffInvitation } from './entities.ts';
import { staffQuestions } from './mails.ts';

interface Asked {
  edition: { id: string };
  askedOn: string | null;
  remindedOn: string | null;
  employee: {
    id: string;
    fullName: string;
    workEmail: string | null;
    user: { language: Language | null } | null;
  };
}

/** Asks everybody on the staff whose answers are open, and reminds whoever was asked a month ago or more. */
export const staffReminders = job({
  name: 'staffReminders',
  does: 'Asks everybody on the staff whose equality questions are open to answer them, once a month at most.',
  mutation: 'remindStaff',
  async run({ context, ask, progress }) {
    const today = new Date().toLocaleDateString('en-CA', { timeZone: 'Europe/London' });
    const open = (await openQuestions(ask, today)).filter((each) => notLately(each, today));
    const people = open.filter(({ employee }) => employee.workEmail !== null);
    await progress(0, people.length);
    for (const [i, person] of people.entries()) {
      await remind(context, ask, person, today);
      await progress(i + 1, people.length);
    }
    const unreachable = open.length - people.length;
    return `${people.length === 1 ? '1 person' : `${people.length} people`} asked${unreachable > 0 ? `; ${unreachable} could not be, for want of an e-mail address` : ''}.`;
  },
});

const monthInDays = 28;

function notLately({ askedOn, remindedOn }: Asked, today: string) {
  const last = remindedOn ?? askedOn;
  return !last || Date.parse(today) - Date.parse(last) >= monthInDays * 24 * 60 * 60_000;
}

interface Page {
  followUps: { pageInfo: { hasNextPage: boolean; endCursor: string | null }; nodes: Asked[] };
}

async function openQuestions(ask: Work['ask'], on: string): Promise<Asked[]> {
  const found: Asked[] = [];
  for (let after: string | null = null; ; ) {
    const { followUps }: Page = await ask(
      `query ($on: Date!, $after: String) {
        followUps(on: $on, filter: { standing: { in: [notAsked, open] } }, first: 500, after: $after) {
          pageInfo { hasNextPage endCursor }
          nodes { edition { id } askedOn remindedOn employee { id fullName workEmail user { language } } } } }`,
      { on, after },
    );
    found.push(...followUps.nodes);
    if (!followUps.pageInfo.hasNextPage) return found;
    after = followUps.pageInfo.endCursor;
  }
}

/** One person in one transaction: the message, that they were asked, and that their questions are open now. */
async function remind(
  context: Work['context'],
  ask: Work['ask'],
  { edition, employee, askedOn }: Asked,
  today: string,
) {
  const { staffInvitations, answerStates } = await ask<{
    staffInvitations: { nodes: { id: string; version: number; reminders: number }[] };
    answerStates: { nodes: { id: string; version: number }[] };
  }>(
    `query ($employee: ID!, $edition: ID!) {
      staffInvitations(filter: { employee: { id: { eq: $employee } }, edition: { id: { eq: $edition } } }) {
        nodes { id version reminders } }
      answerStates(filter: { employee: { id: { eq: $employee } }, state: { eq: notAsked } }, first: 60) {
        nodes { id version } } }`,
    { employee: employee.id, edition: edition.id },
  );
  const { models } = context.reading.planner;
  await context.writing.transaction(async (tx) => {
    const invitation = modelNamed(models, StaffInvitation.name);
    const [asked] = staffInvitations.nodes;
    if (asked)
      await update(context, tx, invitation, [asked], {
        remindedOn: today,
        reminders: asked.reminders + 1,
      });
    else {
      const values = { employee: employee.id, edition: edition.id, askedOn: askedOn ?? today };
      const change = { action: 'create', model: invitation, values } as const;
      await context.writing.change(tx, context, change, { values, id: v7() });
    }
    if (answerStates.nodes.length > 0)
      await update(context, tx, modelNamed(models, AnswerState.name), answerStates.nodes, {
        state: 'notAnswered',
        changedOn: today,
      });
    await writeMessage(tx, context, staffQuestions, {
      recipient: employee.workEmail!,
      language: employee.user?.language,
      values: { person: employee.fullName },
      link: '/my-answers',
    });
  });
}

const update = (
  context: Work['context'],
  tx: Transaction,
  model: Model,
  rows: readonly Quoted[],
  values: Values,
) =>
  context.writing.change(
    tx,
    context,
    { action: 'update', model, rows, values },
    {
      values,
      ids: rows.map(({ id }) => id),
      versions: rows.map(({ version }) => version),
    },
  );
