import type { Work } from '../foundation/jobs/job.ts';
import { pages } from '../foundation/jobs/pages.ts';
import type { Language } from '../foundation/outbox/message.ts';

/** Somebody to be reminded, and what of. */
export interface Reminded {
  id: string;
  fullName: string;
  workEmail: string | null;
  language: Language | null;
  training: { id: string; requirement: string; standing: string; until: string | null }[];
}

interface Person {
  id: string;
  fullName: string;
  workEmail: string | null;
  user: { language: Language | null } | null;
}

interface Standing {
  employee: Person;
  requirement: { id: string; name: string };
  standing: string;
  until: string | null;
}

/**
 * The people who lack a training on a day, or soon will, with what they have not been reminded of within a month:
 * whoever has lapsed, was never trained, or is due soon.
 */
export async function toRemind(ask: Work['ask'], on: string): Promise<Reminded[]> {
  const standings = await pages<Standing>(ask, outstanding, { on });
  const reminders = await pages<Reminder>(ask, lately, { since: monthBefore(on) });
  const reminded = new Set(
    reminders.map(({ employee, requirement }) => `${employee.id} ${requirement.id}`),
  );
  const left = standings.filter(
    ({ employee, requirement }) => !reminded.has(`${employee.id} ${requirement.id}`),
  );
  const byPerson = Map.groupBy(left, ({ employee }) => employee.id);
  return [...byPerson.values()].map((own) => personOf(own[0]!.employee, own));
}

const personOf = ({ user, ...person }: Person, standings: readonly Standing[]): Reminded => ({
  ...person,
  language: user?.language ?? null,
  training: standings.map(({ requirement: { id, name }, standing, until }) => ({
    id,
    requirement: name,
    standing,
    until,
  })),
});

interface Reminder {
  employee: { id: string };
  requirement: { id: string };
}

const outstanding = `query ($on: Date!, $after: String) {
  rows: trainingStandings(on: $on, filter: { standing: { in: [never, lapsed, dueSoon] } }, first: 500, after: $after) {
    pageInfo { hasNextPage endCursor }
    nodes {
      employee { id fullName workEmail user { language } }
      requirement { id name }
      standing
      until
    }
  }
}`;

const lately = `query ($since: Date!, $after: String) {
  rows: trainingReminders(filter: { remindedOn: { gt: $since } }, first: 1000, after: $after) {
    pageInfo { hasNextPage endCursor }
    nodes { employee { id } requirement { id } }
  }
}`;

/** The same day of the month before, or the last day of that month where it has no such day. */
export function monthBefore(day: string): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month - 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 2, Math.min(date, last))).toISOString().slice(0, 10);
}
