import { percentage } from '../averages.ts';
import { fraction } from '../exact.ts';
import { rounded } from '../rounded.ts';
import { type Comparison, fewestInGroup, fewestSelected } from './compare-groups.ts';
import { everybody, type Outcome } from './table.ts';

/** What two groups are called in the middle of a sentence, and what was done with those selected. */
export interface Words {
  first: string;
  second: string;
  /** `shortlisted`, `appointed`, `put on a course`. */
  done: string;
}

type Said = Pick<Comparison, 'ratio' | 'low' | 'high' | 'judgement'>;

/** Between four fifths and five quarters a difference is small, however surely it is one. */
const small = (ratio: number | null) => ratio !== null && ratio >= 0.8 && ratio <= 1.25;

/** What the figures say, in one plain sentence that claims no more than they do. */
export function sentence(words: Words, first: Outcome, second: Outcome, said: Said): string {
  const { done } = words;
  const rates = `${rate(second)} ${words.second} and ${rate(first)} ${words.first} were ${done}`;
  switch (said.judgement) {
    case 'refused':
      return `${rates}: too few to judge, which takes at least ${fewestInGroup} in each group and ${fewestSelected} ${done}.`;
    case 'noEvidence':
      if (said.ratio === 1)
        return `${rates}: the same share of both, which is no proof that the groups always fare alike.`;
      return `${rates}: a difference like this could well be chance, so it is no evidence that the groups fare differently, nor that they fare alike.`;
    case 'evidence':
      return `${rates}: ${likelihood(words, said)}, which chance alone would seldom do; ${small(said.ratio) ? 'the difference is small, and ' : ''}the figures do not say why.`;
  }
}

function likelihood({ first, second, done }: Words, { ratio, low, high }: Said): string {
  if (ratio === null || low === null || high === null) return 'the groups fared differently';
  const interval = `95 % interval ${number(low)} to ${number(high)}`;
  return `${second} were ${number(ratio)} times as likely as ${first} to be ${done} (${interval})`;
}

/** `12 of 40 (30.0 %)`; of nobody there is no rate. */
function rate(group: Outcome): string {
  const part = percentage(fraction(group.selected), fraction(everybody(group)));
  const counts = `${group.selected} of ${everybody(group)}`;
  return part ? `${counts} (${rounded(part, 1)} %)` : counts;
}

const number = (value: number) => value.toFixed(2);
