import type { Transporter } from 'nodemailer';
import type { MailSettings } from '../settings.ts';

const patience = { connectionTimeout: 5000, greetingTimeout: 5000, socketTimeout: 10_000 };
const thisMachine = new Set(['localhost', '127.0.0.1', '[::1]']);

/** A connection to the mail server, opened when the first message leaves and closed by whoever asked for it. */
export async function connectTo({ url }: MailSettings): Promise<Transporter> {
  const { createTransport } = await import('nodemailer');
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === 'smtps:';
  return createTransport({
    pool: true,
    maxConnections: 1,
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port) || (secure ? 465 : 587),
    secure,
    // a password does not go over the network in the clear
    requireTLS: username !== '' && !thisMachine.has(hostname),
    ...(username && {
      auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    }),
    disableFileAccess: true,
    disableUrlAccess: true,
    ...patience,
  });
}
