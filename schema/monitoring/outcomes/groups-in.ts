import { label as inPlainWords } from '../../foundation/model/words.ts';
import type { Group } from '../monthly/counted-month.ts';
import type { Cohort } from './cohort.ts';
import type { OutcomeCell } from './count-outcomes.ts';

/** The parts that anybody is in: areas and grades as they are called and in their order, the rest in plain words. */
export function groupsIn(
  { groupings }: Cohort,
  cells: readonly OutcomeCell[],
  names: readonly Group[],
) {
  const groups = (by: string): Group[] => {
    const used = new Set(cells.filter((cell) => cell[1] === by).map((cell) => cell[2]));
    const known = names.filter(({ key }) => used.delete(key));
    const others = [...used].sort().map((key) => ({
      key,
      label: key === '' ? 'None recorded' : inPlainWords(key),
    }));
    return [...known, ...others];
  };
  return Object.fromEntries(groupings.map((by) => [by, groups(by)]));
}
