import { job } from '../jobs/job.ts';

/** Takes what is in the outbox to the mail server; asked for whenever something is due. */
export const sendMessages = job({
  name: 'sendMessages',
  does: 'Sends the messages that wait in the outbox.',
  retry: { times: 1000, after: 15, most: 10 * 60 },
  async run({ post, progress }) {
    if (!post) return 'No mail server is set: the messages stay in the outbox.';
    const { sent, postponed, failed } = await post.deliver({ progress });
    const parts = [
      `${sent} sent`,
      ...(postponed > 0 ? [`${postponed} to be tried again`] : []),
      ...(failed > 0 ? [`${failed} failed`] : []),
    ];
    return `${parts.join(', ')}.`;
  },
});
