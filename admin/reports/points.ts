import { say } from '../language/say.ts';

/** By how many hundredths one share is another, to one decimal as shares are. */
export const pointsOf = (difference: number) =>
  say('%{points} points', {
    points: `${difference < 0 ? '−' : difference > 0 ? '+' : ''}${Math.abs(difference).toFixed(1)}`,
  });
