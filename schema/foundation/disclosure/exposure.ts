import type { Bound } from './attack.ts';
import type { Component, Knowledge } from './constraints.ts';
import type { Figures } from './figures.ts';
import type { Need } from './need.ts';

/** A need that is not met, what it could be at present, and what would help. */
export interface Exposure {
  need: Need;
  could: Interval;
  /** Of these figures enough must be withheld: together they weigh 1. */
  remedy: Map<number, number>;
}

export interface Interval {
  low: number;
  high: number;
}

/** What is told around a component, and what is not. */
export interface Known {
  component: Component;
  knowledge: Knowledge;
  withheld: ReadonlySet<number>;
}

/** How nearly the solver can tell. */
export const slack = 1e-6;

/** Whether what must stay possible is so. */
export const met = ({ reach, fall, width }: Need, { low, high }: Interval) =>
  high >= reach && low <= fall && high - low >= width;

/** Which figures would help if they were withheld: how much each could give way, of what is wanting. */
export function remedyOf(
  { figures }: Figures,
  { knowledge, withheld }: Known,
  bounds: readonly Bound[],
  wanting: number,
): Map<number, number> {
  const remedy = new Map<number, number>();
  for (const { prices } of bounds)
    for (const [place, price] of prices) {
      const { low, high, standing } = figures[place]!;
      if (standing !== 'open' || withheld.has(place) || Math.abs(price) < slack) continue;
      const room = price < 0 ? knowledge.ceiling[place]! - high : low;
      const worth = (remedy.get(place) ?? 0) + (Math.abs(price) * room) / wanting;
      remedy.set(place, Math.min(1, worth));
    }
  return remedy;
}
