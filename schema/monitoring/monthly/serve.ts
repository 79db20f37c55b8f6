import { groupings } from '../monthly-table.ts';
import type { Band } from './bands.ts';
import { type CountedMonth, type Group, leafOf, own } from './counted-month.ts';
import { groupsOf, nameOfFigure } from './tables.ts';

/** A table as it is served ever after: nothing is in it that is withheld. */
export interface ServedTable {
  bands: Band[];
  rows: ServedRow[];
}

/** A row of it, and how many there have answered. */
export interface AnsweredRow {
  /** The part of the grouping that it is about; null for everybody. */
  part: string | null;
  /** The area, grade or other group; null for everybody. */
  group: string | null;
  label: string;
  /** How deep it stands below the council. */
  level: number;
  people: number;
  preferNotToSay: number;
  notAnswered: number;
  notAsked: number;
  /** How many were asked, answered and said what they are, where each is rounded by itself; else it follows. */
  asked?: number | null;
  answered?: number | null;
  declared?: number | null;
}

export interface ServedRow extends AnsweredRow {
  fullTimeEquivalent: number;
  /** How many of each band, in their order; null where it is withheld. */
  figures: (number | null)[];
}

/** A count as it is shown. */
export type Show = (count: number) => number;

/** Every count as it is. */
export const exactly: Show = (count) => count;

type FullTimeEquivalents = readonly (readonly [grouping: string, group: string, sum: number])[];

/** The tables of a month as they are served, by grouping. */
export const servedTables = (
  counted: CountedMonth,
  /** Nothing where only rates are served. */
  withheld: ReadonlySet<string> | null,
  equivalents: FullTimeEquivalents,
  show: Show,
): Record<string, ServedTable> =>
  Object.fromEntries(
    groupings.map((grouping) => [
      grouping,
      servedTable(counted, grouping, withheld, equivalents, show),
    ]),
  );

function servedTable(
  counted: CountedMonth,
  grouping: string,
  withheld: ReadonlySet<string> | null,
  equivalents: FullTimeEquivalents,
  show: Show,
): ServedTable {
  const { bands, month } = counted;
  const groups = groupsOf(counted, grouping);
  const sums = new Map<string, number>();
  const add = (key: string, n: number) => sums.set(key, (sums.get(key) ?? 0) + n);
  for (const [by, group, category, people] of counted.cells)
    if (by === grouping)
      for (const part of partsOver(groups, grouping, group)) add(`${category} ${part}`, people);
  for (const [by, group, sum] of equivalents)
    if (by === grouping)
      for (const part of partsOver(groups, grouping, group)) add(`fte ${part}`, sum);
  const of = (category: string, part: string | null) => sums.get(`${category} ${part}`) ?? 0;
  const row = (
    part: string | null,
    group: string | null,
    label: string,
    level: number,
  ): ServedRow => {
    const sum = (categories: readonly string[]) =>
      categories.reduce((all, category) => all + of(category, part), 0);
    const declared = sum(bands.map(({ code }) => code));
    const answered = declared + of('preferNotToSay', part);
    const asked = answered + of('notAnswered', part);
    return {
      part,
      group,
      label,
      level,
      people: show(asked + of('notAsked', part)),
      fullTimeEquivalent: show(Math.round(10 * of('fte', part)) / 10),
      preferNotToSay: show(of('preferNotToSay', part)),
      notAnswered: show(of('notAnswered', part)),
      notAsked: show(of('notAsked', part)),
      ...(show !== exactly && {
        asked: show(asked),
        answered: show(answered),
        declared: show(declared),
      }),
      figures: (withheld ? bands : []).map(({ code }) =>
        withheld!.has(nameOfFigure(month, grouping, code, part)) ? null : show(of(code, part)),
      ),
    };
  };
  const rows = [row(null, null, '', 0), ...rowsOf(groups, grouping, row)];
  return { bands, rows: rows.filter(({ people }) => people > 0) };
}

type Row = (part: string | null, group: string | null, label: string, level: number) => ServedRow;

function rowsOf(groups: readonly Group[], grouping: string, row: Row): ServedRow[] {
  if (grouping !== 'serviceArea') return groups.map(({ key, label }) => row(key, key, label, 1));
  const keys = new Set(groups.map(({ key }) => key));
  const below = Map.groupBy(groups, ({ parent }) => (parent && keys.has(parent) ? parent : null));
  const visit = ({ key, label }: Group, level: number): ServedRow[] => {
    const children = below.get(key) ?? [];
    if (children.length === 0) return [row(own(key), key, label, level)];
    const inner = [
      // beside the council’s own people stands everybody, and no row of the council
      row(own(key), key, label, level === 0 ? 0 : level + 1),
      ...children.flatMap((each) => visit(each, level + 1)),
    ];
    return [row(key, key, label, level), ...inner];
  };
  const top = below.get(null) ?? [];
  const root = top.length === 1 && below.has(top[0]!.key) ? top[0]! : null;
  // the council itself is everybody already
  return root ? visit(root, 0).slice(1) : top.flatMap((each) => visit(each, 1));
}

/** The parts that somebody of a group is counted in: everybody, the group, and what is above it. */
function partsOver(groups: readonly Group[], grouping: string, group: string): (string | null)[] {
  const parts: (string | null)[] = [null, leafOf(grouping, group)];
  if (grouping !== 'serviceArea') return parts;
  const byKey = new Map(groups.map((each) => [each.key, each]));
  for (let at: string | null | undefined = group; at; at = byKey.get(at)?.parent) parts.push(at);
  return parts;
}

/** The names of the figures that a served table withholds. */
export const withheldIn = (month: string, tables: Record<string, ServedTable>) =>
  new Set(
    Object.entries(tables).flatMap(([grouping, { bands, rows }]) =>
      rows.flatMap(({ part, figures }) =>
        figures.flatMap((figure, i) =>
          figure === null ? [nameOfFigure(month, grouping, bands[i]!.code, part)] : [],
        ),
      ),
    ),
  );

/** Whether a row is of the people of an area itself, where areas below it have people too. */
export const isItself = (
  { rows }: { rows: readonly AnsweredRow[] },
  { part, group, level }: AnsweredRow,
) => part !== group && (level === 0 || rows.some((each) => each.part === group));
