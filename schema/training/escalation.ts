import { v7 } from 'uuid';
import { job, type Work } from '../foundation/jobs/job.ts';
import { modelNamed } from '../foundation/model/models.ts';
import { writeMessage } from '../foundation/outbox/write-message.ts';
import { TrainingEscalation } from './entities.ts';
import { trainingEscalation as letter } from './mails.ts';
import { type Told, toEscalate } from './to-escalate.ts';

/** What does not fit into one letter is in the next, on another day. */
const mostInALetter = 50;

/** Tells managers of what people in their areas have lacked for two weeks: of each once a month at most. */
export const trainingEscalation = job({
  name: 'trainingEscalation',
  does: 'Writes to managers about the people in their areas who have lacked required training for two weeks, about each once a month at most.',
  schedule: { cron: '30 8 * * 1', says: 'Monday at 08:30' },
  mutation: 'tellManagersOfTraining',
  async run({ context, ask, progress }) {
    const today = new Date().toLocaleDateString('en-CA', { timeZone: 'Europe/London' });
    const everybody = await toEscalate(ask, today);
    const managers = everybody.filter(({ workEmail }) => workEmail !== null);
    await progress(0, managers.length);
    for (const [i, manager] of managers.entries()) {
      await tell(context, manager, today);
      await progress(i + 1, managers.length);
    }
    const unreachable = everybody.length - managers.length;
    const told = managers.length === 1 ? '1 manager told' : `${managers.length} managers told`;
    return unreachable > 0
      ? `${told}; ${unreachable} could not be told, for want of an e-mail address.`
      : managers.length === 1
        ? '1 manager told.'
        : `${managers.length} managers told.`;
  },
});

/** One manager in one transaction: the message, and what they were told of. */
const tell = (context: Work['context'], manager: Told, today: string) =>
  context.writing.transaction(async (tx) => {
    const model = modelNamed(context.reading.planner.models, TrainingEscalation.name);
    const training = manager.training.slice(0, mostInALetter);
    for (const { employee, requirement } of training) {
      const about = { employee: employee.id, requirement: requirement.id };
      const values = { manager: manager.id, ...about, toldOn: today };
      const change = { action: 'create', model, values } as const;
      await context.writing.change(tx, context, change, { values, id: v7() });
    }
    await writeMessage(tx, context, letter, {
      recipient: manager.workEmail!,
      language: manager.language,
      values: {
        manager: manager.fullName,
        training: training.map(({ employee, requirement, outstandingSince }) => ({
          person: employee.fullName,
          requirement: requirement.name,
          since: outstandingSince,
        })),
      },
      link: '/training-matrix',
    });
  });
