import { percentage } from '../averages.ts';
import { type Exact, fraction } from '../exact.ts';
import { type Comparison, compareGroups, mostByChance } from './compare-groups.ts';
import { holm } from './holm.ts';
import { everybody, type Outcome } from './table.ts';

/** A group at a stage: how it fared, and what part of all of them it is. In per cent, exact. */
export interface Standing {
  /** Of the group, how many were selected. */
  successRate: Exact | null;
  /** Of all who stood before the stage, how many are of this group. */
  shareOfAll: Exact | null;
  /** Of all who were selected, how many are of this group. */
  shareOfSelected: Exact | null;
}

/** A group beside the one that all are held against. */
export interface Beside extends Comparison {
  /** What is divided by what: “rate of disabled ÷ rate of not disabled”. */
  direction: string;
  /** Fisher's probability, corrected for the number of groups that were compared. */
  corrected: number;
}

/** A stage of a funnel by group, each but the first held against the first. */
export function stage(groups: Readonly<Record<string, Outcome>>) {
  const [reference, ...others] = Object.keys(groups);
  const people = sum(Object.values(groups).map(everybody));
  const selected = sum(Object.values(groups).map((group) => group.selected));
  const standings = Object.entries(groups).map(([name, group]): [string, Standing] => [
    name,
    {
      successRate: share(group.selected, everybody(group)),
      shareOfAll: share(everybody(group), people),
      shareOfSelected: share(group.selected, selected),
    },
  ]);
  const pairs = others.map((name) => compareGroups(groups[reference!]!, groups[name]!));
  return {
    standings: Object.fromEntries(standings),
    beside: besideEachOther(reference ?? '', others, pairs),
  };
}

/** Only what was judged is counted as a comparison; what was refused was not looked at. */
function besideEachOther(reference: string, names: readonly string[], pairs: Comparison[]) {
  const judged = pairs.filter(({ judgement }) => judgement !== 'refused');
  const corrected = holm(judged.map(({ fisher }) => fisher));
  return Object.fromEntries(
    pairs.map((pair, i): [string, Beside] => {
      const own = corrected[judged.indexOf(pair)] ?? pair.fisher;
      const lost = pair.judgement === 'evidence' && own >= mostByChance;
      return [
        names[i]!,
        {
          ...pair,
          judgement: lost ? 'noEvidence' : pair.judgement,
          direction: directionOf(names[i]!, reference),
          corrected: own,
        },
      ];
    }),
  );
}

/** What a relative likelihood divides by what, so that nobody reads it the wrong way round. */
export const directionOf = (above: string, below: string) => `rate of ${above} ÷ rate of ${below}`;

const share = (part: number, whole: number) => percentage(fraction(part), fraction(whole));

const sum = (numbers: readonly number[]) => numbers.reduce((one, other) => one + other, 0);
