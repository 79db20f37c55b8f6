import { v7 } from 'uuid';
import { job, type Work } from '../foundation/jobs/job.ts';
import { modelNamed } from '../foundation/model/models.ts';
import { writeMessage } from '../foundation/outbox/write-message.ts';
import { ContractReminder } from './entities.ts';
import { contractReminder } from './mails.ts';
import { type Due, toRemind } from './to-remind.ts';

/** Reminds the owners of contracts of what is wrong with them and of which end soon. */
export const contractReminders = job({
  name: 'contractReminders',
  does: 'Writes to the owners of contracts that end within 90, 60 or 30 days, are in breach, lack a clause, a review or a rating, or whose supplier’s policy has run out; of each thing once a month at most.',
  schedule: { cron: '30 8 * * 1-5', says: 'Monday to Friday at 08:30' },
  mutation: 'remindOfContracts',
  async run({ context, ask, progress }) {
    const today = new Date().toLocaleDateString('en-CA', { timeZone: 'Europe/London' });
    const due = await toRemind(ask, today);
    const owners = [...Map.groupBy(due, ({ owner }) => owner.id).values()];
    await progress(0, owners.length);
    for (const [i, own] of owners.entries()) {
      await remind(context, own, today);
      await progress(i + 1, owners.length);
    }
    return owners.length === 1 ? '1 reminder written.' : `${owners.length} reminders written.`;
  },
});

/** One owner in one transaction: the message, and that they were reminded. */
const remind = (context: Work['context'], due: readonly Due[], today: string) =>
  context.writing.transaction(async (tx) => {
    const model = modelNamed(context.reading.planner.models, ContractReminder.name);
    const { owner } = due[0]!;
    for (const { contract, about } of due) {
      const values = { contract: contract.id, owner: owner.id, about, remindedOn: today };
      const change = { action: 'create', model, values } as const;
      await context.writing.change(tx, context, change, { values, id: v7() });
    }
    await writeMessage(tx, context, contractReminder, {
      recipient: owner.email,
      language: owner.language,
      values: {
        person: owner.name,
        contracts: due.map(({ contract: { title }, about }) => ({ contract: title, about })),
      },
      link: '/contract-standings',
    });
  });
