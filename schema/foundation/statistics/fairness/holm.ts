/**
 * Probabilities corrected for having been looked at together (Holm 1979), in the order given: the
 * smallest times their number, the next times one less, none smaller than the one before, none over 1.
 */
export function holm(probabilities: readonly number[]): number[] {
  const corrected = probabilities.map(() => 1);
  const smallestFirst = probabilities.map((_, i) => i);
  smallestFirst.sort((one, other) => probabilities[one]! - probabilities[other]!);
  let least = 0;
  for (const [rank, i] of smallestFirst.entries()) {
    least = Math.max(least, Math.min(1, (probabilities.length - rank) * probabilities[i]!));
    corrected[i] = least;
  }
  return corrected;
}
