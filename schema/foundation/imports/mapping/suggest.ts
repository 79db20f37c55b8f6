import { type Choice, plain } from '../cells/reading.ts';
import type { Columns } from '../column.ts';
import { namesOf } from '../headings.ts';
import { alike, likeness } from './likeness.ts';
import { anyDays, inDays, keyOf, type Mapping } from './mapping.ts';

/** Why something is suggested. */
export type Because = 'remembered' | 'known' | 'similar';

export interface SuggestedColumn {
  heading: string;
  field: string | null;
  because: Because | null;
}

/** Where the columns of a file may go: as was said before, as headings are known, else as they are alike. */
export function suggestColumns(
  headings: readonly string[],
  columns: Columns,
  before?: Pick<Mapping, 'columns'>,
): SuggestedColumn[] {
  const said = new Map(before?.columns.map(({ heading, field }) => [keyOf(heading), field]));
  const known = namesOf(columns);
  const suggested: SuggestedColumn[] = headings.map((heading) => ({
    heading,
    field: null,
    because: null,
  }));
  const open = new Set(Object.keys(columns));
  const settle = (place: SuggestedColumn, field: string, because: Because) => {
    if (place.because === null && open.delete(field)) Object.assign(place, { field, because });
  };
  for (const place of suggested) {
    const field = said.get(keyOf(place.heading));
    if (field) settle(place, field, 'remembered');
    else if (field === null) place.because = 'remembered';
  }
  for (const place of suggested) {
    const field = known.get(plain(place.heading));
    if (field) settle(place, field, 'known');
  }
  const pairs = suggested.flatMap((place) =>
    place.because
      ? []
      : [...open].map((field) => ({ place, field, how: best(place.heading, columns[field]!) })),
  );
  for (const { place, field, how } of pairs.sort((one, other) => other.how - one.how))
    if (how >= alike) settle(place, field, 'similar');
  return suggested;
}

const best = (heading: string, { title, aliases = [] }: Columns[string]) =>
  Math.max(...[title, ...aliases].map((name) => likeness(heading, name)));

export interface SuggestedValue {
  to: string | null;
  because: Because | null;
}

const nothing = new Set(
  ['n/k', 'nk', 'n/a', 'na', 'not known', 'unknown', 'none', 'nil', 'null', 'tbc', 'tba'].map(
    keyOf,
  ),
);
const strokes = /^[-–—?.#/]+$/;

interface Asked {
  choices: readonly Choice[];
  synonyms?: Readonly<Record<string, readonly string[]>>;
  /** Whether the cell may say nothing. */
  optional: boolean;
}

/** What a value may stand for: a choice that is written or called like it, or nothing. */
export function suggestValue(
  from: string,
  { choices, synonyms = {}, optional }: Asked,
): SuggestedValue {
  if (from === anyDays) return { to: inDays, because: 'similar' };
  let found: { to: string; how: number } | undefined;
  for (const { value, label, synonyms: own = [] } of choices) {
    const others = [...own, ...(synonyms[value] ?? [])];
    const how = others.some((other) => keyOf(other) === keyOf(from))
      ? 1
      : Math.max(likeness(from, value), likeness(from, label));
    if (how >= alike && how > (found?.how ?? 0)) found = { to: value, how };
  }
  if (found?.how === 1) return { to: found.to, because: 'known' };
  if (optional && (nothing.has(keyOf(from)) || strokes.test(from)))
    return { to: '', because: 'known' };
  return found ? { to: found.to, because: 'similar' } : { to: null, because: null };
}
