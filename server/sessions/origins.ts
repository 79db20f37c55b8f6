import type { IncomingHttpHeaders } from 'node:http';
import type { Settings } from '../settings.ts';

type Address = Pick<Settings, 'publicUrl' | 'host' | 'port'>;

// what a browser says of a request from our own page, or that somebody typed; programs say nothing
const ownSites = new Set<unknown>([undefined, 'same-origin', 'none']);

const loopback = ['localhost', '127.0.0.1', '[::1]'];

/** Where people reach the platform: what stands before the path in every link to it. */
export const publicOrigin = ({ publicUrl, port }: Address) =>
  publicUrl ?? `http://localhost:${port}`;

/** Tells whether a browser sent a request for somebody else’s page; programs name no origin at all. */
export function foreignPages({ publicUrl, host }: Address) {
  const names = [...loopback, host];
  // without a public address: the page came from this machine, and from the very place it asks
  const own = (origin: string, asked = '') => {
    if (publicUrl) return origin === publicUrl;
    const page = URL.parse(origin);
    return page !== null && names.includes(page.hostname) && page.host === hostOf(asked);
  };
  return ({ headers }: { headers: IncomingHttpHeaders }): boolean => {
    const { origin, 'sec-fetch-site': site } = headers;
    return origin === undefined ? !ownSites.has(site) : !own(origin, headers.host);
  };
}

/**
 * Tells whether a browser posted a form from somebody else’s page. Our public pages name no referrer, so that
 * their own forms come from the origin “null”: what the browser says of the site counts first.
 */
export function foreignForms(address: Address) {
  const foreign = foreignPages(address);
  return ({ headers }: { headers: IncomingHttpHeaders }): boolean => {
    const { origin, 'sec-fetch-site': site, host } = headers;
    if (site !== undefined) return !ownSites.has(site);
    return origin !== 'null' && foreign({ headers: { origin, host } });
  };
}

const hostOf = (header: string) => URL.parse(`http://${header}`)?.host;
