import { excerpt, type Problem } from '../../foundation/imports/problem.ts';
import type { PlacedAward } from './award.ts';

/** What notices of the same moment say differently of the same contract: nobody can tell which of them counts. */
export function* contradictionsIn(awards: Iterable<PlacedAward>): Generator<Problem> {
  const known = new Map<string, PlacedAward>();
  for (const award of awards) {
    const { reference, noticedAt } = award.contract;
    if (!noticedAt) continue;
    const key = `${reference} ${noticedAt}`;
    const earlier = known.get(key);
    known.set(key, earlier ?? award);
    if (!earlier) continue;
    const facts = Object.entries(award.contract) as [
      keyof PlacedAward['contract'],
      string | null,
    ][];
    for (const [property, value] of facts) {
      const other = earlier.contract[property];
      if (value === null || other === null || value === other) continue;
      yield {
        line: award.line,
        column: `${award.place}.${property}`,
        value: excerpt(value),
        reason: `Of the same contract at the same moment, ${earlier.place} on line ${earlier.line ?? 1} says “${excerpt(other)}”.`,
      };
    }
  }
}
