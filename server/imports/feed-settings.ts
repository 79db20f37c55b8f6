import { z } from 'zod';
import type { Feed } from '../../schema/foundation/imports/feeds/feed.ts';

// completes the sentence "FEEDS must …"
export const feedSettings = {
  FEEDS: z
    .string()
    .refine((text) => feedsIn(text).every(acceptable))
    .optional()
    .describe(
      'be kinds of import and where they are published, with spaces between them, like contracts-ocds=https://notices.example/releases',
    ),
};

/** What is fetched by the clock. */
export const feedsFrom = ({ FEEDS = '' }: { FEEDS?: string | undefined }) => feedsIn(FEEDS);

const feedsIn = (text: string): Feed[] =>
  text
    .split(/\s+/)
    .filter(Boolean)
    .map((each) => {
      const [, kind = '', url = ''] = each.match(/^([a-z-]+)=(.+)$/) ?? [];
      return { kind, url };
    });

/** Over a protected connection, unless it stays on this machine; without a name and password in it. */
function acceptable({ kind, url }: Feed) {
  const { protocol, hostname, username, password } = URL.parse(url) ?? {};
  const near = hostname === 'localhost' || hostname === '127.0.0.1';
  const guarded = protocol === 'https:' || (protocol === 'http:' && near);
  return Boolean(kind && hostname && guarded && !username && !password);
}
