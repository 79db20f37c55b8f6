import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail as it arrived: to whom, and what was written. */
export interface Arrived {
  to: string[];
  headers: Record<string, string>;
  /** The body by kind: text/plain and text/html. */
  parts: Record<string, string>;
}

/** A mail server of one test's own, on this machine. */
export interface MailServer {
  url: string;
  arrived: Arrived[];
  /** What it answers to a recipient instead of taking them: a code of SMTP. */
  refuses: Map<string, number>;
  /** Milliseconds that each message takes. */
  slowness: number;
  close(): Promise<void>;
  reopen(): Promise<void>;
}

export async function mailServer(): Promise<MailServer> {
  const arrived: Arrived[] = [];
  const refuses = new Map<string, number>();
  const answer: MailServer = {
    url: '',
    arrived,
    refuses,
    slowness: 0,
    close: () => new Promise((resolve) => server.close(() => resolve())),
    async reopen() {
      server = make();
      await listen(Number(new URL(answer.url).port));
    },
  };
  const make = () =>
    new SMTPServer({
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      logger: false,
      onRcptTo({ address }, _session, callback) {
        const responseCode = refuses.get(address);
        callback(responseCode ? Object.assign(new Error('no'), { responseCode }) : undefined);
      },
      onData(stream, { envelope }, callback) {
        let raw = '';
        stream.on('data', (chunk) => {
          raw += chunk;
        });
        stream.on('end', () =>
          setTimeout(() => {
            arrived.push({ to: envelope.rcptTo.map(({ address }) => address), ...read(raw) });
            callback();
          }, answer.slowness),
        );
      },
    });
  let server = make();
  const listen = (port: number) =>
    new Promise<void>((resolve) => server.listen(port, '127.0.0.1', () => resolve()));
  await listen(0);
  const { port } = server.server.address() as AddressInfo;
  answer.url = `smtp://127.0.0.1:${port}`;
  return answer;
}

function read(raw: string): Pick<Arrived, 'headers' | 'parts'> {
  const [head, ...body] = split(raw);
  const headers = headersOf(head);
  const boundary = headers['content-type']?.match(/boundary="([^"]+)"/)?.[1];
  const parts = body
    .join('\r\n\r\n')
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => {
      const [partHead, ...content] = split(part.replace(/^\r\n/, ''));
      const own = headersOf(partHead);
      const kind = own['content-type']!.split(';')[0]!;
      const text = decoded(content.join('\r\n\r\n'), own['content-transfer-encoding']);
      return [kind, text.replaceAll('\r\n', '\n').trim()];
    });
  return { headers, parts: Object.fromEntries(parts) };
}

const split = (text: string) => text.split('\r\n\r\n');

const headersOf = (head = '') =>
  Object.fromEntries(
    head
      .replace(/\r\n[ \t]+/g, ' ')
      .split('\r\n')
      .map((line) => [
        line.slice(0, line.indexOf(':')).toLowerCase(),
        line.slice(line.indexOf(':') + 1).trim(),
      ]),
  );

function decoded(text: string, encoding = '7bit'): string {
  if (encoding === 'base64') return Buffer.from(text, 'base64').toString();
  if (encoding !== 'quoted-printable') return text;
  const bytes = text
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}
