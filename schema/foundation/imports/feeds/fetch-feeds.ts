import { JobFault, job, type Work } from '../../jobs/job.ts';
import type { Kinds } from '../kinds.ts';
import { runImport } from '../run-import.ts';
import type { Feed } from './feed.ts';
import { fetched, goesOn } from './fetched.ts';

const mostPages = 500;
const daysBack = 7;
const day = 86_400_000;

/** Fetches what is published at the addresses that are set, and brings it in like a file that somebody hands in. */
export const fetchFeeds = (kinds: Kinds) =>
  job({
    name: 'fetchFeeds',
    does: 'Fetches the notices that are published at the addresses in the settings, and brings in what is new in them.',
    schedule: { cron: '40 4 * * *', says: 'every day at 04:40' },
    mutation: 'fetchFeeds',
    retry: { times: 3, after: 300 },
    async run(work) {
      if (work.feeds.length === 0) return 'No address is set.';
      let pages = 0;
      let changes = 0;
      for (const feed of work.feeds) {
        const found = await bringInFeed(work, kinds, feed);
        pages += found.pages;
        changes += found.changes;
      }
      return `${counted(pages, 'page')} fetched; ${counted(changes, 'record')} added or changed.`;
    },
  });

const counted = (count: number, thing: string) => `${count} ${thing}${count === 1 ? '' : 's'}`;

/** Every page is an import of its own: what was brought in before something fails stays, and is found again. */
async function bringInFeed({ importer, progress }: Work, kinds: Kinds, { kind, url }: Feed) {
  const known = kinds.get(kind);
  if (known?.format !== 'json') throw new JobFault(`Nothing can be fetched for ${kind}.`);
  const found = { pages: 0, changes: 0 };
  for (let next: string | null = dated(url); next; found.pages += 1) {
    if (found.pages === mostPages) throw new JobFault(`${new URL(url).host} has no last page.`);
    await progress(found.pages, found.pages + 1);
    const document = await fetched(next);
    const file = { name: next.slice(0, 255), bytes: once(document) };
    const { counts, problems } = await runImport(importer(), known, file);
    if (problems.length > 0)
      throw new JobFault(
        `What ${new URL(url).host} publishes could not be brought in: ${problems[0]!.reason}`,
      );
    for (const { created, updated } of counts) found.changes += created + updated;
    next = goesOn(document, next);
  }
  return found;
}

/** The address with the day of a week ago where it asks since when: what overlaps changes nothing. */
const dated = (url: string) =>
  url.replaceAll('{since}', new Date(Date.now() - daysBack * day).toISOString().slice(0, 10));

async function* once(bytes: Uint8Array) {
  yield bytes;
}
