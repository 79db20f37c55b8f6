import { groupings, type Person, partsOf, type samePeople } from './council.ts';

/** One figure of a table as it is shown: of a category and a group, null for all of them. */
export interface Shown {
  month: 0 | 1;
  grouping: string;
  category: string | null;
  group: string | null;
  /** Null where it is withheld. */
  value: number | null;
  /** A percentage of its group that is shown beside it, to one decimal. */
  percentage?: number;
  /** Whether it is shown to the nearest five, and never as less than this. */
  rounded?: { fewest: number };
}

/** What everybody in the office knows without any table: how many work where, and how many came and went. */
export interface CommonKnowledge {
  grouping: string;
  group: string;
  flow: Person['stay'];
  count: number;
}

/** All that an attacker has. */
export interface Haul {
  categories: readonly string[];
  shown: Shown[];
  known: CommonKnowledge[];
  same: ReturnType<typeof samePeople>;
}

/** The finest parts of a group, or of all. */
export const finest = (grouping: string, group: string | null): readonly string[] =>
  group === null ? partsOf(grouping) : (groupings[grouping]![group] ?? [group]);

/** Lines in which one category alone is left between withheld ones: what is shown of it is all that is not hidden. */
export function loneFigures({ shown }: Haul): string[] {
  const lines = Map.groupBy(
    shown.filter(({ category }) => category !== null),
    ({ month, grouping, group }) => `${month} ${grouping} ${group}`,
  );
  return [...lines]
    .filter(
      ([, line]) => line.length > 2 && line.filter(({ value }) => value !== null).length === 1,
    )
    .map(([name]) => `a category alone in ${name}`);
}

/** Whether somebody is counted in a month. */
export const isThere = ({ stay }: Person, month: 0 | 1) =>
  stay === 'stayed' || stay === (month === 0 ? 'left' : 'joined');

/** How many came, went and stayed, by all groupings. */
export const commonKnowledge = (people: readonly Person[]): CommonKnowledge[] =>
  Object.keys(groupings).flatMap((grouping) =>
    partsOf(grouping).flatMap((group) =>
      (['stayed', 'joined', 'left'] as const).map((flow) => ({
        grouping,
        group,
        flow,
        count: people.filter((person) => person[grouping] === group && person.stay === flow).length,
      })),
    ),
  );
