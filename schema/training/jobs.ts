import { v7 } from 'uuid';
import { job, type Work } from '../foundation/jobs/job.ts';
import { modelNamed } from '../foundation/model/models.ts';
import { writeMessage } from '../foundation/outbox/write-message.ts';
import { TrainingReminder } from './entities.ts';
import { trainingReminder } from './mails.ts';
import { type Reminded, toRemind } from './to-remind.ts';

/** Reminds people of the training that is asked of them: of each requirement once a month at most. */
export const trainingReminders = job({
  name: 'trainingReminders',
  does: 'Writes to everybody whose required training has lapsed, is due soon or was never completed, once a month at most.',
  schedule: { cron: '0 8 * * 1-5', says: 'Monday to Friday at 08:00' },
  mutation: 'remindOfTraining',
  async run({ context, ask, progress }) {
    const today = new Date().toLocaleDateString('en-CA', { timeZone: 'Europe/London' });
    const everybody = await toRemind(ask, today);
    const people = everybody.filter(({ workEmail }) => workEmail !== null);
    await progress(0, people.length);
    for (const [i, person] of people.entries()) {
      await remind(context, person, today);
      await progress(i + 1, people.length);
    }
    const unreachable = everybody.length - people.length;
    const written =
      people.length === 1 ? '1 reminder written' : `${people.length} reminders written`;
    return unreachable > 0
      ? `${written}; ${counted(unreachable)} could not be reminded, for want of an e-mail address.`
      : `${written}.`;
  },
});

const counted = (people: number) => (people === 1 ? '1 person' : `${people} people`);

/** One person in one transaction: the message, and that they were reminded. */
const remind = (context: Work['context'], person: Reminded, today: string) =>
  context.writing.transaction(async (tx) => {
    const model = modelNamed(context.reading.planner.models, TrainingReminder.name);
    for (const { id: requirement } of person.training) {
      const values = { employee: person.id, requirement, remindedOn: today };
      const change = { action: 'create', model, values } as const;
      await context.writing.change(tx, context, change, { values, id: v7() });
    }
    await writeMessage(tx, context, trainingReminder, {
      recipient: person.workEmail!,
      language: person.language,
      values: {
        person: person.fullName,
        training: person.training.map(({ requirement, standing, until }) => ({
          requirement,
          standing,
          until,
        })),
      },
      link: '/',
    });
  });
