import type { Work } from '../foundation/jobs/job.ts';
import type { Language } from '../foundation/outbox/message.ts';

/** The owner of contracts, and what they are to be reminded of. */
export interface Owner {
  id: string;
  name: string;
  email: string;
  language: Language | null;
}

export interface Due {
  owner: Owner;
  contract: { id: string; title: string };
  about: string;
}

/** What owners are reminded of for as long as it stands, once in thirty days. */
const lasting = 'inBreach, missingClause, policyExpired, reviewOverdue, indicatorsDue';
const thirtyDays = 30;

/** How near the end of a contract its owner is told, once each. */
const ahead = [30, 60, 90];

/** Everything that owners are to be reminded of on a day and have not been lately. */
export async function toRemind(ask: Work['ask'], on: string): Promise<Due[]> {
  const standings = await pages<Standing>(ask, standing, { on });
  const ending = await pages<Ending>(ask, ends, { on, until: daysAfter(on, ahead.at(-1)!) });
  const reminders = await pages<Reminder>(ask, lately, { since: daysAfter(on, -365) });
  const last = new Map(
    reminders.map(({ contract, about, remindedOn }) => [`${contract.id} ${about}`, remindedOn]),
  );
  const due = [
    ...standings.map(({ contract, standing: about }) => ({ contract, about })),
    ...ending.map((contract) => ({ contract, about: nearness(contract.endsOn, on) })),
  ];
  return due.flatMap(({ contract: { owner, ...contract }, about }) => {
    const before = last.get(`${contract.id} ${about}`);
    const again = !about.startsWith('ends') && before && before <= daysAfter(on, -thirtyDays);
    return owner && (!before || again) ? [{ owner, contract, about }] : [];
  });
}

const nearness = (endsOn: string, on: string) =>
  `ends${ahead.find((days) => endsOn <= daysAfter(on, days)) ?? ahead.at(-1)}`;

/** The day so many days after another, or before. */
export function daysAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

interface Owned {
  id: string;
  title: string;
  owner: Owner | null;
}

interface Standing {
  contract: Owned;
  standing: string;
}

interface Ending extends Owned {
  endsOn: string;
}

interface Reminder {
  contract: { id: string };
  about: string;
  remindedOn: string;
}

const owned = 'id title owner { id name email language }';

const standing = `query ($on: Date!, $after: String) {
  rows: contractStandings(on: $on, filter: { standing: { in: [${lasting}] } }, first: 500, after: $after) {
    pageInfo { hasNextPage endCursor }
    nodes { standing contract { ${owned} } }
  }
}`;

const ends = `query ($on: Date!, $until: Date!, $after: String) {
  rows: contracts(filter: { status: { eq: active }, endsOn: { gte: $on, lte: $until } }, first: 500, after: $after) {
    pageInfo { hasNextPage endCursor }
    nodes { endsOn ${owned} }
  }
}`;

const lately = `query ($since: Date!, $after: String) {
  rows: contractReminders(filter: { remindedOn: { gt: $since } }, orderBy: [{ remindedOn: asc }], first: 1000, after: $after) {
    pageInfo { hasNextPage endCursor }
    nodes { contract { id } about remindedOn }
  }
}`;

interface Page<Node> {
  rows: { pageInfo: { hasNextPage: boolean; endCursor: string | null }; nodes: Node[] };
}

async function pages<Node>(
  ask: Work['ask'],
  source: string,
  given: Record<string, unknown>,
): Promise<Node[]> {
  const found: Node[] = [];
  for (let after: string | null = null; ; ) {
    const { rows }: Page<Node> = await ask(source, { ...given, after });
    found.push(...rows.nodes);
    if (!rows.pageInfo.hasNextPage) return found;
    after = rows.pageInfo.endCursor;
  }
}
