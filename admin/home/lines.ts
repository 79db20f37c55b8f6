import type { Ability } from '../../schema/foundation/permissions/shape.ts';
import { fieldOf, pathOf, type Resource, resourceNamed } from '../foundation/declaration.ts';
import { mayReadField } from '../foundation/may.ts';
import { placeOf } from '../layout/places.ts';
import type { ListFilter } from '../providers/data/list-arguments.ts';

/** A fact that somebody has to act on, as its domain declares it in attention.ts. */
export interface Line {
  /** The list in which the rows that it counts are found. */
  of: string;
  /** Which of its rows are meant today. */
  filter: () => ListFilter;
  /** Whether it is wrong today, or to be seen to next, before it is. */
  kind: 'wrong' | 'next';
  /** What stands after the figure. */
  say: (count: number) => string;
}

/** A line for one reader, and the way to exactly the rows that it counts. */
export interface CountedLine extends Omit<Line, 'of' | 'filter'> {
  resource: Resource;
  filter: ListFilter;
  to: string;
}

const files = import.meta.glob<{ default: Line[] }>('../*/attention.ts', { eager: true });

/** What is declared, the worst first. */
const declared = Object.values(files)
  .flatMap(({ default: lines }) => lines)
  .sort((a, b) => Number(a.kind === 'next') - Number(b.kind === 'next'));

/** The lines about what somebody works with, as far as they may read what is counted. */
export function linesFor(ability: Ability): CountedLine[] {
  return declared.flatMap(({ of, filter: filtered, ...line }) => {
    const resource = resourceNamed(of);
    const filter = filtered();
    const readable = Object.keys(filter).every((name) =>
      mayReadField(ability, resource, fieldOf(resource, name)),
    );
    if (!readable || !placeOf(ability, resource)) return [];
    const query = new URLSearchParams({ filter: JSON.stringify(filter) });
    return [{ ...line, resource, filter, to: `/${pathOf(resource)}?${query}` }];
  });
}
