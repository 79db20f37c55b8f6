import { compare, type Exact } from '../foundation/statistics/exact.ts';

/** What somebody was paid in the pay period with the snapshot date, in pounds. */
export interface PaidInPeriod {
  paid: Exact;
  /** What they would have been paid had they taken no leave. */
  usual: Exact;
  /** Annual, maternity, paternity, adoption, parental, shared parental, sick or special leave. */
  onLeave: boolean;
}

/** Whether they are on full pay: not paid less, or nothing, because of leave (reg. 1(2)). A strike is no leave. */
export const onFullPay = ({ paid, usual, onLeave }: PaidInPeriod): boolean =>
  !(onLeave && compare(paid, usual) < 0);
