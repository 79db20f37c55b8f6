import type { Settings } from '../settings.ts';

type Address = Pick<Settings, 'publicUrl' | 'host' | 'port'>;

const anyAddress = ['0.0.0.0', '::'];

/** Where people reach the platform: what stands before the path in every link to it. */
export const publicOrigin = ({ publicUrl, port }: Address) =>
  publicUrl ?? `http://localhost:${port}`;

/** The web origins whose pages may ask for changes. */
export function trustedOrigins({ publicUrl, host, port }: Address): string[] {
  if (publicUrl) return [new URL(publicUrl).origin];
  const names = ['localhost', '127.0.0.1', '[::1]'];
  if (!names.includes(host) && !anyAddress.includes(host)) names.push(host);
  return names.map((name) => new URL(`http://${name}:${port}`).origin);
}

interface Incoming {
  headers: { origin?: string | undefined; 'sec-fetch-site'?: string | string[] | undefined };
}

/** Whether a browser sent this on behalf of somebody else's page; programs send no origin at all. */
export function foreign({ headers }: Incoming, trusted: string[]): boolean {
  if (headers.origin !== undefined) return !trusted.includes(headers.origin);
  return headers['sec-fetch-site'] === 'cross-site';
}
