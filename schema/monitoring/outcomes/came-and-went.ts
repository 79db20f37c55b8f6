import type { Figures } from '../../foundation/disclosure/figures.ts';
import { addChange } from '../../foundation/disclosure/joiners.ts';
import type { Need } from '../../foundation/disclosure/need.ts';
import type { CountsTable } from '../../foundation/disclosure/table.ts';
import type { Beside } from '../beside.ts';
import type { StayedCell } from '../kept-people.ts';
import { bandsOfBoth } from '../monthly/bands.ts';
import { unsaid } from '../whom.ts';
import { declared } from './broken-down.ts';
import type { Snapshot } from './snapshots.ts';
import { characteristic } from './tables.ts';

const told: ReadonlySet<string> = new Set([declared, 'preferNotToSay', unsaid]);
/** Whoever is not there at the other time: of what part they were, or will be, is not told. */
const gone = 'not there';

type Count = (category: string, part: string) => number;

/** How many stayed in a part of a grouping, and said the same at both times; nothing where it was not kept who was there. */
type Stayed = (grouping: string) => Count;

interface Between {
  before: Snapshot;
  after: Snapshot;
  stayed?: Stayed | undefined;
  enough: number;
}

/** Ties those who were there at two times to each other by who came and went between, by all that either is broken down by. */
export function addCameAndWent(all: Figures, between: Between): Need[] {
  const { before, after, stayed, enough } = between;
  const inBoth = before.groupings.filter((grouping) => after.groupings.includes(grouping));
  const inOne = [...before.groupings, ...after.groupings].filter((by) => !inBoth.includes(by));
  return [...inBoth, ...(stayed ? inOne : [])].flatMap((grouping) => {
    const [then, now] = [tableOf(between, before, grouping), tableOf(between, after, grouping)];
    const most = stayed?.(grouping);
    const both: CountsTable['count'] = (names) =>
      Math.min(then.count(names), now.count(names), most?.(names[0]!, names[1]!) ?? Infinity);
    return addChange(all, {
      before: then,
      after: now,
      joined: (names) => now.count(names) - both(names),
      left: (names) => then.count(names) - both(names),
      characteristic,
      told,
      enough,
      names: {
        before: ([category, part]) => before.name(grouping, category!, part!),
        after: ([category, part]) => after.name(grouping, category!, part!),
      },
    });
  });
}

function tableOf({ before, after, stayed }: Between, of: Snapshot, grouping: string): CountsTable {
  const bands = bandsOfBoth(before.bands, after.bands);
  const parts = [...new Set([...before.parts(grouping), ...after.parts(grouping)])];
  const isIn = ({ groupings }: Snapshot) => groupings.includes(grouping);
  const isInBoth = isIn(before) && isIn(after);
  const count: Count = isIn(of)
    ? (category, part) => of.count(grouping, category, part)
    : asAtTheOther(of, parts, stayed!(grouping));
  return {
    population: of.label,
    threshold: 0,
    dimensions: [
      {
        name: characteristic,
        categories: [
          { name: declared, parts: bands.map(({ code }) => ({ name: code })) },
          { name: 'preferNotToSay' },
          { name: unsaid },
        ],
      },
      {
        name: grouping,
        categories: [...parts, ...(isInBoth ? [] : [gone])].map((name) => ({ name })),
      },
    ],
    count: ([category, part]) => count(category!, part!),
  };
}

/** By what they are at the other time, if they are there; of an answer that was taken back since there may be fewer. */
function asAtTheOther(of: Snapshot, parts: readonly string[], stayed: Count): Count {
  const [by] = of.groupings as [string];
  const found = new Map<string, Map<string, number>>();
  const find = (category: string) => {
    let left = of.parts(by).reduce((sum, part) => sum + of.count(by, category, part), 0);
    const counts = new Map<string, number>();
    for (const part of parts) {
      const here = Math.min(stayed(category, part), left);
      counts.set(part, here);
      left -= here;
    }
    return counts.set(gone, left);
  };
  return (category, part) => {
    const counts = found.get(category) ?? find(category);
    found.set(category, counts);
    return counts.get(part) ?? 0;
  };
}

/** How many stayed between two times, as it was counted when the later of their tables was worked out. */
export function stayedIn(tables: readonly (readonly [string, readonly Beside[] | undefined])[]) {
  const cells = new Map(
    tables.flatMap(([ours, beside = []]) =>
      beside.flatMap(({ population, stayed }) =>
        stayed ? [[JSON.stringify([population, ours]), stayed] as const] : [],
      ),
    ),
  );
  return (before: Snapshot, after: Snapshot): Stayed | undefined => {
    const pair = (one: Snapshot, other: Snapshot) =>
      cells.get(JSON.stringify([one.population, other.population]));
    const forwards = pair(before, after);
    if (forwards) return countsOf(forwards, before, after);
    const back = pair(after, before);
    return back && countsOf(back, after, before);
  };
}

function countsOf(cells: readonly StayedCell[], one: Snapshot, other: Snapshot): Stayed {
  const sums = new Map<string, number>();
  for (const [by, inOne, inOther, category, leftOne, leftOther, people] of cells) {
    if ((one.atEnd && leftOne) || (other.atEnd && leftOther)) continue;
    const parts = [
      one.groupings.includes(by) ? one.partOf(by, inOne ?? '') : null,
      other.groupings.includes(by) ? other.partOf(by, inOther ?? '') : null,
    ].filter((part) => part !== null);
    if (new Set(parts).size > 1) continue;
    const key = JSON.stringify([by, category, parts[0]]);
    sums.set(key, (sums.get(key) ?? 0) + people);
  }
  return (by) => (category, part) => sums.get(JSON.stringify([by, category, part])) ?? 0;
}
