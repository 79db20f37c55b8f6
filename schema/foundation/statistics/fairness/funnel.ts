import { percentage } from '../averages.ts';
import { fraction } from '../exact.ts';
import { rounded } from '../rounded.ts';
import { type Comparison, compareGroups, fewestInGroup, mostByChance } from './compare-groups.ts';
import { holm } from './holm.ts';
import { directionOf } from './stage.ts';

/** How many of a group stood before a step, and how many took it; null where that is not shown. */
export interface Taken {
  label: string;
  people: number | null;
  selected: number | null;
}

/** A step of a funnel: all who have said what they are, and each group of them. */
export interface Step {
  declared: { people: number; selected: number | null };
  groups: readonly Taken[];
}

/** A group at a step, in per cent to one decimal, and beside the group that all are held against. */
export interface Fared extends Taken {
  /** Of the group, how many of a hundred took the step; none of fewer than ten. */
  rate: number | null;
  /** Of a hundred who stood before the step, how many are of this group. */
  shareOfPeople: number | null;
  /** Of a hundred who took it, how many are of this group. */
  shareOfSelected: number | null;
  beside: Beside | null;
}

/** A group beside another, in words what is divided by what, and how seldom chance does that with all that is judged. */
export type Beside = Comparison & { direction: string; corrected: number };

/**
 * How each group fared at each step, all but one held against that one; from shown figures alone. The exact
 * probabilities are corrected for everything that is judged at once, all steps together (Holm 1979).
 */
export function funnel(steps: readonly Step[], reference: string | null): Fared[][] {
  const fared = steps.map(({ declared, groups }) => {
    const first = groups.find(({ label }) => label === reference);
    return groups.map((group): Fared => {
      const known = first && group !== first && isShown(first) && isShown(group);
      const pair = known ? compareGroups(outcome(first), outcome(group)) : null;
      return {
        ...group,
        ...sharesOf(group, declared),
        beside: pair && {
          ...pair,
          direction: directionOf(group.label, first!.label),
          corrected: pair.fisher,
        },
      };
    });
  });
  const judged = fared
    .flat()
    .flatMap(({ beside }) => (beside && beside.judgement !== 'refused' ? [beside] : []));
  for (const [i, corrected] of holm(judged.map(({ fisher }) => fisher)).entries()) {
    const beside = judged[i]!;
    beside.corrected = corrected;
    if (beside.judgement === 'evidence' && corrected >= mostByChance)
      beside.judgement = 'noEvidence';
  }
  return fared;
}

interface Shown {
  people: number;
  selected: number;
}

const isShown = (group: Taken): group is Taken & Shown =>
  group.people !== null && group.selected !== null;

const outcome = ({ people, selected }: Shown) => ({ selected, notSelected: people - selected });

/** Of a hundred who stood before a step, how many took it, to one decimal; none of fewer than ten. */
export const rateOf = ({ people, selected }: Omit<Taken, 'label'>) => perCent(selected, people);

function sharesOf(group: Taken, declared: Step['declared']) {
  const { people, selected } = group;
  return {
    rate: rateOf(group),
    shareOfPeople: perCent(people, declared.people),
    shareOfSelected: perCent(selected, declared.selected),
  };
}

/** A share to one decimal, worked out exactly; none of too small a base. */
function perCent(part: number | null, whole: number | null): number | null {
  if (part === null || whole === null || whole < fewestInGroup) return null;
  return Number(rounded(percentage(fraction(part), fraction(whole))!, 1));
}
