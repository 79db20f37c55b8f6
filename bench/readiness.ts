import { join } from 'node:path';
import { unrestricted } from './accounts.ts';
import { folder, secret } from './database.ts';
import { ours, signIn } from './targets/ours.ts';

const asked = 30;

/** What the console asks for when somebody opens the page: a page of people, and what was done about each. */
const first = `query ($on: Date!) { recruiterReadiness(on: $on, first: 25) { totalCount nodes {
  id standing until outstandingSince reason employee { id fullName } vacancy { id reference } requirement { id name } } } }`;
const then = `query ($ids: [ID!], $until: Date!) { panelMembers(first: 100, filter: { id: { in: $ids } }) { nodes {
  id role from until employee { id fullName } vacancy { id reference }
  participation(from: "1900-01-01", until: $until) { id standing until outstandingSince reason }
  followUps(first: 20, orderBy: [{ on: desc }]) { id on how outcome note told { fullName } } } } }`;

/** Opens the page of readiness over HTTP, some times over, and says how long it took. */
export async function readinessPage(ownerUrl: string, on: string, say: (line: string) => void) {
  const server = await ours({ ownerUrl, secret, dataDir: join(folder, 'ours') });
  try {
    const cookie = await signIn(server.url, unrestricted[0]!);
    const ask = async (query: string, variables: object) => {
      const response = await fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie },
        body: JSON.stringify({ query, variables }),
      });
      const { data, errors } = (await response.json()) as { data: never; errors?: unknown };
      if (errors) throw new Error(JSON.stringify(errors));
      return data as { recruiterReadiness: { totalCount: number; nodes: { id: string }[] } };
    };
    const took: [list: number, page: number][] = [];
    let people = 0;
    for (let i = 0; i < asked; i += 1) {
      const start = performance.now();
      const { recruiterReadiness } = await ask(first, { on });
      const listed = performance.now();
      const ids = recruiterReadiness.nodes.map(({ id }) => id.split('.')[0]);
      await ask(then, { ids, until: on });
      took.push([listed - start, performance.now() - start]);
      people = recruiterReadiness.totalCount;
    }
    const median = (place: 0 | 1) =>
      Math.round(took.map((each) => each[place]).sort((a, b) => a - b)[asked / 2]!);
    const most = Math.round(Math.max(...took.map(([, page]) => page)));
    say(
      `readiness page over HTTP, ${people} places on panels: list ${median(0)} ms, with what was done ${median(1)} ms (medians of ${asked}; at most ${most} ms)`,
    );
  } finally {
    await server.stop();
  }
}
