import { decimal, type Exact, fraction, minus } from '../exact.ts';
import { rounded } from '../rounded.ts';
import type { PayGap } from './pay-gap.ts';
import type { Quarter } from './quarters.ts';

/** The figures as a return has them: per cent, as text with one figure after the point; none where blank. */
export interface Figures {
  meanHourlyGap: string | null;
  medianHourlyGap: string | null;
  meanBonusGap: string | null;
  medianBonusGap: string | null;
  menBonusShare: string | null;
  womenBonusShare: string | null;
  /** The lower first. */
  quarters: { men: string | null; women: string | null }[];
}

/** Rounds each figure once, at the end. */
export function figuresOf(gap: PayGap): Figures {
  return {
    meanHourlyGap: published(gap.meanHourlyGap.percent),
    medianHourlyGap: published(gap.medianHourlyGap.percent),
    meanBonusGap: published(gap.meanBonusGap.percent),
    medianBonusGap: published(gap.medianBonusGap.percent),
    menBonusShare: published(gap.bonusShares.men.percent),
    womenBonusShare: published(gap.bonusShares.women.percent),
    quarters: gap.quarters.map(sharesOf),
  };
}

/** A percentage as it is published. */
export const published = (percent: Exact | null): string | null => percent && rounded(percent, 1);

/** Women's share is what men's leaves of 100.0: both rounded up would be refused at 100.1. */
function sharesOf({ menShare }: Quarter) {
  const men = published(menShare);
  return { men, women: men && rounded(minus(fraction(100), decimal(men)), 1) };
}
