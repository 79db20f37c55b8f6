import type { Alike } from '../../foundation/disclosure/alike.ts';
import type { Twins } from '../../foundation/disclosure/twins.ts';
import type { Beside } from '../beside.ts';
import type { Band } from '../monthly/bands.ts';
import type { Group } from '../monthly/counted-month.ts';
import type { Given } from '../monthly/given.ts';
import type { Cohort, Path } from './cohort.ts';
import type { OutcomeCell } from './count-outcomes.ts';

/** Everything that was counted of one cohort in a year by one characteristic: what its table is made of. */
export interface CountedYear extends Given<OutcomeCell> {
  until: string;
  bands: Band[];
  groups: Record<string, Group[]>;
  cells: OutcomeCell[];
  /** The parts of different groupings that are all but the same people, where it was counted. */
  twins?: Twins[];
  /** Those that few are in one of alone, who are known by name: who got so far on a path, here and there. */
  alike?: Alike[];
  /** What of what was out before it is the same people, under whatever name. */
  beside?: Beside[];
}

/** Those who have not said what they are: they declined, or have not answered. */
export const silent = ['preferNotToSay', 'notAnswered'] as const;

/** The dimension that a path is of: several accounts of the same stages are of one. */
export const dimensionOf = ({ name, of }: Pick<Path, 'name' | 'of'>) => of ?? name;

/** Every stage of a path with the start, for the whole council or for a part of it. */
export const stagesOf = (
  { start }: Pick<Cohort, 'start'>,
  { stages, brief }: Path,
  whole: boolean,
) => [start, ...(whole ? Object.keys(stages) : (brief ?? Object.keys(stages)))];

/** Those who got as far as one stage, and not to the next that is told of. */
export const stoppedAt = (stage: string, next: string) => `${stage}>${next}`;

/** Whether a category is of those who did not get to a stage, or are of no sort. */
export const isStopped = (category: string) => category.includes('>');

/** Where on a path told by some of its stages somebody stands who got so far on the whole of it. */
export function standsAt(all: readonly string[], told: readonly string[], reached: number) {
  const at = told.findLastIndex((stage) => all.indexOf(stage) <= reached);
  const next = told[at + 1];
  return next === undefined ? told[at]! : stoppedAt(told[at]!, next);
}
