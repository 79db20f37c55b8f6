import { randomUUID } from 'node:crypto';
import type { Context } from '../foundation/graphql/context.ts';
import { modelNamed } from '../foundation/model/models.ts';
import { writeMessage } from '../foundation/outbox/write-message.ts';
import { named } from '../foundation/planner/plan.ts';
import { slot, sql } from '../foundation/planner/sql.ts';
import { uuidOrNone } from '../foundation/planner/values.ts';
import { plain } from '../foundation/printable.ts';
import { Refusal } from '../foundation/refusal.ts';
import type { Quoted } from '../foundation/writing/change.ts';
import { ExitInterview } from './entities.ts';
import { asExitForm, mostOwnWords } from './exit-questions.ts';
import type { GivenAnswer } from './given-answer.ts';
import { exitInvitation, exitLinkDays } from './mails.ts';

const first = (type: string) => slot(({ args }) => args[0], type);

/** Keeps what somebody said who left, once to each question. */
const keepExit = named(sql`select monitoring.keep_exit(${first('jsonb')})::text as answer`);

export interface ExitGiven {
  answers: readonly GivenAnswer[];
  words?: string | null;
  channel: 'online' | 'telephone' | 'faceToFace' | 'paper';
}

const today = () => new Date().toLocaleDateString('en-CA', { timeZone: 'Europe/London' });

/** Takes in what somebody says who leaves: that they answered is on record, what they said is kept apart. */
export async function takeExitAnswers(context: Context, id: string | null, given: ExitGiven) {
  const rows = keptExit(given);
  const interview = await interviewOf(context, id);
  if (interview.answeredOn)
    throw new Refusal('BAD_USER_INPUT', 'This exit interview has been answered.');
  const model = modelNamed(context.reading.planner.models, ExitInterview.name);
  const values = { answeredOn: today(), channel: given.channel };
  await context.writing.transaction(async (tx) => {
    const { id: row, version } = interview;
    const change = { action: 'update', model, rows: [{ id: row, version }], values } as const;
    const ids = [row];
    await context.writing.change(tx, context, change, { values, ids, versions: [version] });
    await context.guarded.about(interview.employee.id, ({ ask }) =>
      ask(keepExit, [JSON.stringify(rows)]),
    );
  });
  return rows.length;
}

/** The interview that is named, or that of the link by which somebody came. */
export async function interviewOf(context: Context, id: string | null) {
  const found = await context.entities.transaction(context, (em) =>
    em.findOne(
      ExitInterview,
      id === null ? { version: { $gte: 0 } } : { id: uuidOrNone(id) as string },
    ),
  );
  if (!found) throw new Refusal('NOT_FOUND', 'There is no such exit interview.');
  return found;
}

/** The answers as they are kept; what was left blank leaves nothing. */
function keptExit({ answers, words }: ExitGiven) {
  const problems: Record<string, string> = {};
  const rows = answers.map(({ characteristic, category, declined }) => {
    const question = asExitForm.questions.find(({ code }) => code === characteristic);
    const known = question?.categories.some(
      ({ code, kind }) => code === category && kind === 'answer',
    );
    if (!question || (declined ? category : !known))
      problems[characteristic] = 'Choose one of the answers offered.';
    return {
      id: randomUUID(),
      question: characteristic,
      answer: category ?? null,
      declined: declined ?? false,
      words: null as string | null,
    };
  });
  const own = plain(words);
  if (own.length > mostOwnWords) problems.words = `Use ${mostOwnWords} letters or fewer.`;
  if (new Set(rows.map(({ question }) => question)).size < rows.length)
    problems.answers = 'Answer each question once.';
  if (Object.keys(problems).length > 0)
    throw new Refusal('BAD_USER_INPUT', 'There is a problem with the answers.', {
      fields: problems,
    });
  if (own)
    rows.push({ id: randomUUID(), question: 'words', answer: null, declined: false, words: own });
  return rows;
}

/** Sends somebody who leaves the link to their questions, in the place of any that was sent before. */
export function inviteLeaver(context: Context, { id, version }: Quoted) {
  const { token, fingerprint, expiresAt } = context.links.make(exitLinkDays);
  const link = `/leaving/${token}`;
  const model = modelNamed(context.reading.planner.models, ExitInterview.name);
  const values = {
    linkHash: fingerprint,
    linkExpiresAt: expiresAt.toISOString(),
    invitedOn: today(),
  };
  return context.writing.transaction(async (tx) => {
    const interview = await invitable(context, id);
    const change = { action: 'update', model, rows: [{ id, version }], values } as const;
    await context.writing.change(tx, context, change, { values, ids: [id], versions: [version] });
    if (interview.email)
      await writeMessage(tx, context, exitInvitation, {
        recipient: interview.email,
        values: { person: interview.employee.$.fullName },
        link,
      });
    const passedOn = context.posted && interview.email;
    return passedOn ? null : new URL(link, context.origin).href;
  });
}

async function invitable(context: Context, id: string) {
  const interview = await context.entities.transaction(context, (em) =>
    em.findOne(ExitInterview, { id: uuidOrNone(id) as string }, { populate: ['employee'] }),
  );
  if (!interview) throw new Refusal('NOT_FOUND', 'There is no such exit interview.');
  if (interview.answeredOn)
    throw new Refusal('BAD_USER_INPUT', 'They have answered. There is nothing to ask them again.');
  if (interview.declinedOn)
    throw new Refusal('BAD_USER_INPUT', 'They said they would rather not. Do not ask them again.');
  return interview;
}
