import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Council, council } from '../harness/council.ts';
import { until } from '../harness/process.ts';
import { runOf, type Working, working } from '../harness/working.ts';
import { award, release } from './releases.ts';

let there: Council;
let notices: Server;
let url: string;
/** What the publisher answers, by path; and which paths were asked for. */
const published = new Map<string, { status?: number; body?: unknown; location?: string }>();
const asked: string[] = [];

beforeAll(async () => {
  there = await council();
  notices = createServer((request, response) => {
    asked.push(request.url!);
    const { status = 200, body, location } = published.get(request.url!) ?? { status: 404 };
    response.writeHead(status, location ? { location } : {}).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => notices.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(notices.address() as AddressInfo).port}`;
});
afterAll(async () => {
  notices.close();
  await there.drop();
});

const one = { ...release, id: '1', ocid: 'ocds-fetched-1' };
const two = { ...release, id: '2', ocid: 'ocds-fetched-2', awards: [{ ...award, title: 'Milk' }] };

/** Asks for a run as the officer does, with these feeds set; what came of it, and what was asked for. */
async function fetchOnce(path: string) {
  asked.length = 0;
  const feeds = [{ kind: 'contracts-ocds', url: `${url}${path}` }];
  const at: Working = await working(there, [], { feeds });
  try {
    const { data } = await there
      .as('procurementOfficer')
      .ask('mutation { fetchFeeds { jobRun { id } } }');
    const { id } = data.fetchFeeds.jobRun;
    await until(
      async () =>
        (await runOf(there, id)).attempts > 0 && (await runOf(there, id)).state !== 'running',
    );
    const run = await runOf(there, id);
    return {
      outcome: run.outcome,
      lastError: run.lastError?.replace(/:\d+/, ''),
      asked: [...asked],
    };
  } finally {
    await at.stop();
  }
}

test('what is published page by page is brought in once, and the officer sees what came', async () => {
  published.set('/releases?from=1', {
    body: { releases: [one], links: { next: '/releases?from=2' } },
  });
  published.set('/releases?from=2', {
    body: { releases: [two], links: { next: 'http://10.0.0.1/' } },
  });
  expect(await fetchOnce('/releases?from=1')).toMatchInlineSnapshot(`
    {
      "asked": [
        "/releases?from=1",
        "/releases?from=2",
      ],
      "lastError": undefined,
      "outcome": "2 pages fetched; 5 records added or changed.",
    }
  `);
  expect(await fetchOnce('/releases?from=1')).toMatchInlineSnapshot(`
    {
      "asked": [
        "/releases?from=1",
        "/releases?from=2",
      ],
      "lastError": undefined,
      "outcome": "2 pages fetched; 0 records added or changed.",
    }
  `);
  const { data } = await there
    .as('procurementOfficer')
    .ask('{ importsDone { nodes { actorName added changed held } } }');
  expect(data.importsDone.nodes).toMatchInlineSnapshot(`
    [
      {
        "actorName": "importer",
        "added": 2,
        "changed": 0,
        "held": 0,
      },
      {
        "actorName": "importer",
        "added": 3,
        "changed": 0,
        "held": 0,
      },
    ]
  `);
});

test('a publisher that leads elsewhere is not followed', async () => {
  published.set('/moved', { status: 302, location: 'http://169.254.169.254/latest' });
  expect(await fetchOnce('/moved')).toMatchInlineSnapshot(`
    {
      "asked": [
        "/moved",
      ],
      "lastError": "127.0.0.1 leads elsewhere. Set the address that it leads to, if it is the right one.",
      "outcome": null,
    }
  `);
});
