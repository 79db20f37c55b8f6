import { analyst } from './accounts.ts';
import { compared, medianOf, timed } from './compared.ts';
import { secret } from './database.ts';
import { ours, signIn } from './targets/ours.ts';

type Say = (line: string) => void;
type Ask = <Data>(query: string, variables: object) => Promise<Data>;

interface Place {
  ownerUrl: string;
  dataDir: string;
  /** The last month end. */
  last: string;
  say: Say;
}

const asked = 60;

/** Asks the platform over HTTP for a report and for the stored tables, as an equality lead. */
export async function reports({ ownerUrl, dataDir, last, say }: Place) {
  const server = await ours({ ownerUrl, secret, dataDir });
  try {
    const cookie = await signIn(server.url, analyst);
    const ask: Ask = async (query, variables) => {
      const response = await fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie },
        body: JSON.stringify({ query, variables }),
      });
      const { data, errors } = (await response.json()) as { data: never; errors?: unknown };
      if (errors) throw new Error(JSON.stringify(errors));
      return data;
    };
    await headcount(ownerUrl, ask, last, say);
    await stored(ask, last, say);
  } finally {
    await server.stop();
  }
}

const headcountQuery = `query ($on: Date!) { headcount(on: $on) { cells { labels value } } }`;

async function headcount(ownerUrl: string, ask: Ask, on: string, say: Say) {
  interface Answer {
    headcount: { cells: { labels: string[]; value: number }[] };
  }
  const sorted = (rows: (string | number)[][]) => rows.map((row) => row.join()).sort();
  const plain = (label: string) => label.toLowerCase().replaceAll(' ', '');
  const ratios = await compared(ownerUrl, say, 'report', {
    ours: async () => {
      const { cells } = (await ask<Answer>(headcountQuery, { on })).headcount;
      return sorted(
        cells.map(({ labels: [area, engagement], value }) => [area!, plain(engagement!), value]),
      );
    },
    byHand: async (client, text) => {
      const { rows } = await client.query(text, [on]);
      return sorted(rows.map(({ area, engagement, people }) => [area, plain(engagement), people]));
    },
    text: 'headcount-by-hand.sql',
  });
  say(`report ${medianOf(ratios).toFixed(2)} × the statement by hand, over HTTP, of 2`);
}

const tables = {
  'workforce profile, one characteristic': `query ($asAt: Date!) { workforceProfile(characteristic: "ethnicGroup", by: serviceArea, asAt: $asAt) {
    asAt fewest bands { code label } rows { part group label level people declared declarationRate cells { band people share status } } } }`,
  'non-disclosure list, all characteristics': `query ($asAt: Date!) { nonDisclosure(asAt: $asAt) { asAt before characteristics { code name }
    rows { part label level people cells { characteristic asked answered declared notDisclosedRate responseRate declarationRate change } } } }`,
};

async function stored(ask: Ask, asAt: string, say: Say) {
  for (const [name, query] of Object.entries(tables)) {
    const took: number[] = [];
    for (let i = 0; i < asked; i += 1) took.push(await timed(() => ask(query, { asAt })));
    const [most] = took.toSorted((a, b) => b - a).slice(asked / 20);
    say(
      `stored table: ${name}: ${medianOf(took).toFixed(1)} ms, of 20 (median of ${asked} over HTTP; 95 in a hundred within ${most!.toFixed(1)} ms)`,
    );
  }
}
