import type { Fate } from './outbox.ts';

interface SmtpError {
  code?: string;
  responseCode?: number;
}

const mostAttempts = 20;
const minute = 60_000;
const longestWait = 120;

/** What a failure to send means: for this message, or for all of them while the mail server is out of reach. */
export function sendingFault(
  error: unknown,
  attempts: number,
): Exclude<Fate, { state: 'sent' }> | { state: 'unreachable'; lastError: string } {
  const { code = '', responseCode = 0 } = error as SmtpError;
  const unreachable = outOfReach[code];
  const about = code === 'EENVELOPE' || code === 'EMESSAGE';
  if (!about || responseCode === 421)
    return {
      state: 'unreachable',
      lastError: unreachable ?? 'The mail server could not be reached.',
    };
  const refused = `The mail server refused it${responseCode ? ` (${responseCode})` : ''}.`;
  const forGood = responseCode === 0 || responseCode >= 500 || attempts + 1 >= mostAttempts;
  if (forGood) return { state: 'failed', lastError: refused };
  const wait = Math.min(2 ** attempts, longestWait) * minute;
  return { state: 'waiting', lastError: refused, nextAt: new Date(Date.now() + wait) };
}

const outOfReach: Record<string, string> = {
  EAUTH: 'The mail server did not accept the name and password in SMTP_URL.',
  ENOAUTH: 'The mail server did not accept the name and password in SMTP_URL.',
  ETLS: 'The mail server offers no protected connection that can be trusted.',
};
