import type { Work } from '../foundation/jobs/job.ts';
import { pages } from '../foundation/jobs/pages.ts';
import type { Language } from '../foundation/outbox/message.ts';
import { monthBefore } from './to-remind.ts';

/** A requirement that somebody has not met for some time. */
export interface Outstanding {
  employee: { id: string; fullName: string };
  requirement: { id: string; name: string };
  outstandingSince: string;
}

/** A manager, and what people in their areas have not met for some time. */
export interface Told {
  id: string;
  fullName: string;
  workEmail: string | null;
  language: Language | null;
  training: Outstanding[];
}

interface Manager {
  employee: {
    id: string;
    fullName: string;
    workEmail: string | null;
    user: { language: Language | null } | null;
  };
  serviceArea: { id: string };
}

interface Area {
  id: string;
  parent: { id: string } | null;
}

interface Found extends Outstanding {
  employee: Outstanding['employee'] & { serviceArea: { id: string } };
}

/** The last day by which a requirement must have been outstanding for managers to be told of it on a day. */
export const patienceUntil = (on: string) =>
  new Date(Date.parse(`${on}T00:00Z`) - 14 * 24 * 60 * 60_000).toISOString().slice(0, 10);

/**
 * Who is to be told what: whoever manages the area that somebody works in, or else the nearest one above it that has a
 * manager, of what has been outstanding for two weeks; of each once a month. Nobody is told of themselves as of one of
 * their people: that goes to the manager above.
 */
export async function toEscalate(ask: Work['ask'], on: string): Promise<Told[]> {
  const outstanding = await pages<Found>(ask, lacking, { on, since: patienceUntil(on) });
  const areas = await pages<Area>(ask, tree, {});
  const managers = await pages<Manager>(ask, managing, { on });
  const lately = await pages<{ manager: Id; employee: Id; requirement: Id }>(ask, toldLately, {
    since: monthBefore(on),
  });
  const known = new Set(
    lately.map(({ manager, employee, requirement }) => keyOf(manager, employee, requirement)),
  );
  const above = new Map(areas.map(({ id, parent }) => [id, parent?.id ?? null]));
  const inCharge = Map.groupBy(managers, ({ serviceArea }) => serviceArea.id);
  const told = new Map<string, Told>();
  for (const each of outstanding) {
    const { employee, requirement } = each;
    for (const { employee: manager } of managersOf(employee, above, inCharge)) {
      if (known.has(keyOf(manager, employee, requirement))) continue;
      const { user, ...who } = manager;
      const of = told.get(who.id) ?? { ...who, language: user?.language ?? null, training: [] };
      told.set(who.id, of);
      of.training.push(each);
    }
  }
  return [...told.values()];
}

interface Id {
  id: string;
}

const keyOf = (...parts: readonly Id[]) => parts.map(({ id }) => id).join(' ');

/** The managers of the nearest area that has any besides the person; one who manages two ways is told once. */
function managersOf(
  { id, serviceArea }: Found['employee'],
  above: ReadonlyMap<string, string | null>,
  inCharge: ReadonlyMap<string, Manager[]>,
): Manager[] {
  for (let area: string | null = serviceArea.id; area; area = above.get(area) ?? null) {
    const others = (inCharge.get(area) ?? []).filter(({ employee }) => employee.id !== id);
    if (others.length > 0)
      return [...new Map(others.map((one) => [one.employee.id, one])).values()];
  }
  return [];
}

const lacking = `query ($on: Date!, $since: Date!, $after: String) {
  rows: trainingStandings(on: $on, first: 500, after: $after,
    filter: { standing: { in: [never, lapsed] }, outstandingSince: { lte: $since } }) {
    pageInfo { hasNextPage endCursor }
    nodes { employee { id fullName serviceArea { id } } requirement { id name } outstandingSince }
  }
}`;

const tree = `query ($after: String) {
  rows: serviceAreas(first: 1000, after: $after) {
    pageInfo { hasNextPage endCursor } nodes { id parent { id } } }
}`;

const managing = `query ($on: Date!, $after: String) {
  rows: areaManagers(first: 500, after: $after,
    filter: { from: { lte: $on }, or: [{ until: { isNull: true } }, { until: { gte: $on } }] }) {
    pageInfo { hasNextPage endCursor }
    nodes { serviceArea { id } employee { id fullName workEmail user { language } } }
  }
}`;

const toldLately = `query ($since: Date!, $after: String) {
  rows: trainingEscalations(filter: { toldOn: { gt: $since } }, first: 1000, after: $after) {
    pageInfo { hasNextPage endCursor } nodes { manager { id } employee { id } requirement { id } } }
}`;
