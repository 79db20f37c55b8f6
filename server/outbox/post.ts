import type { Transporter } from 'nodemailer';
import { JobFault } from '../../schema/foundation/jobs/job.ts';
import { type Mail, mailsOf } from '../../schema/foundation/outbox/mail.ts';
import { languageTags } from '../../schema/foundation/outbox/message.ts';
import type { Post } from '../../schema/foundation/outbox/post.ts';
import { render } from '../../schema/foundation/outbox/render.ts';
import type { Product } from '../../schema/foundation/product.ts';
import type { MailSettings } from '../settings.ts';
import { connectTo } from './connect.ts';
import type { Fate, Outbox, Waiting } from './outbox.ts';
import { sendingFault } from './sending-fault.ts';

/** Takes messages to the mail server, one after the other over one connection. */
export function createPost(
  settings: MailSettings,
  outbox: Outbox,
  { domains }: Pick<Product, 'domains'>,
): Post {
  const mails = mailsOf(domains);
  return {
    async deliver({ progress }) {
      const counts = { sent: 0, waiting: 0, failed: 0 };
      const total = await outbox.countDue();
      const transport = await connectTo(settings);
      try {
        for (let done = 0; ; done += 1) {
          await progress(done, Math.max(done, total));
          const fate = await outbox.takeOne((message) => send(transport, mails, settings, message));
          if (!fate) break;
          counts[fate.state] += 1;
        }
      } catch (error) {
        if (error instanceof Unreachable) await outbox.noteUnreachable(error.message);
        throw error;
      } finally {
        transport.close();
      }
      const { sent, waiting: postponed, failed } = counts;
      return { sent, postponed, failed };
    },
  };
}

/** Nothing leaves at the moment: the job is tried again, and the messages with it. */
class Unreachable extends JobFault {}

async function send(
  transport: Transporter,
  mails: ReadonlyMap<string, Mail>,
  { from }: MailSettings,
  message: Waiting,
): Promise<Fate> {
  const { id, language, recipient, variables: values, address: link } = message;
  const mail = mails.get(message.mail);
  if (!mail) return { state: 'failed', lastError: 'There is no such text any more.' };
  const { subject, text, html } = render(mail, { language, values, link });
  try {
    await transport.sendMail({
      from,
      to: { name: '', address: recipient },
      envelope: { from: from.address, to: [recipient] },
      subject,
      text,
      html,
      // whoever gets it twice, after a fault in between, can tell that it is the same
      messageId: `<${id}@${from.address.split('@').at(-1)}>`,
      headers: { 'auto-submitted': 'auto-generated', 'content-language': languageTags[language] },
    });
    return { state: 'sent' };
  } catch (error) {
    const fault = sendingFault(error, message.attempts);
    if (fault.state === 'unreachable') throw new Unreachable(fault.lastError);
    return fault;
  }
}
