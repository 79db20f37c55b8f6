import { fewestPaid } from '../../foundation/statistics/pay-gap/by-group.ts';
import { type Figures, figuresOf } from '../../foundation/statistics/pay-gap/figures.ts';
import type { PayGap } from '../../foundation/statistics/pay-gap/pay-gap.ts';

/** Why there is no figure. */
export const tooFewPaid =
  'Fewer than ten men or ten women are on full pay: left blank, as it could tell the pay of one of them.';

/** Whether men or women on full pay are so few that a figure could tell the pay of one of them. */
export const isOfFew = ({ counted: { fullPay } }: PayGap): boolean =>
  Math.min(fullPay.men, fullPay.women) < fewestPaid;

/** The figures as they may leave for whoever may not read the pay of one person: all blank where they are of few. */
export function toldOf(gap: PayGap): Figures {
  const figures = figuresOf(gap);
  return isOfFew(gap) ? { ...blank, quarters: figures.quarters.map(() => noShares) } : figures;
}

const noShares = { men: null, women: null };

const blank = {
  meanHourlyGap: null,
  medianHourlyGap: null,
  meanBonusGap: null,
  medianBonusGap: null,
  menBonusShare: null,
  womenBonusShare: null,
};
