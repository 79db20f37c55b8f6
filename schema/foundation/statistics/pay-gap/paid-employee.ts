import type { Exact } from '../exact.ts';

/** Somebody employed on the snapshot date (a relevant employee), in pounds. */
export interface PaidEmployee {
  /** As the employer has it; who is neither is in no figure, since every figure sets men beside women. */
  sex: Sex | null;
  /** Of the pay period with the snapshot date; needed of everybody on full pay. */
  hourlyPay: Exact | null;
  /** Of the twelve months that end on the snapshot date; none, or 0, is no bonus. */
  bonus: Exact | null;
  /** Whether they were not paid less, or nothing, because of leave in the pay period (reg. 1(2)). */
  fullPay: boolean;
}

export type Sex = 'male' | 'female';

/** Men and women apart. */
export interface BySex<Of> {
  men: Of;
  women: Of;
}

/** The same worked out of the men and of the women among people. */
export const bySex = <One extends Pick<PaidEmployee, 'sex'>, Of>(
  people: readonly One[],
  of: (people: One[]) => Of,
): BySex<Of> => ({
  men: of(people.filter(({ sex }) => sex === 'male')),
  women: of(people.filter(({ sex }) => sex === 'female')),
});
