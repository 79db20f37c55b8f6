/** In how many ways so many can be chosen of them all; throws RangeError unless 0 ≤ chosen ≤ all. */
export function choose(all: number, chosen: number): bigint {
  if (!(chosen >= 0 && chosen <= all))
    throw new RangeError(`${chosen} of ${all} cannot be chosen.`);
  // from its prime factors: there is nothing to divide, and every number stays as short as it can
  const factors = primes(all).map((prime) => {
    const times = factorsIn(all, prime) - factorsIn(chosen, prime) - factorsIn(all - chosen, prime);
    return BigInt(prime) ** BigInt(times);
  });
  return product(factors);
}

/** How often a prime divides all whole numbers up to one, multiplied (Legendre). */
function factorsIn(most: number, prime: number): number {
  let times = 0;
  for (let rest = Math.floor(most / prime); rest > 0; rest = Math.floor(rest / prime))
    times += rest;
  return times;
}

/** All primes up to a number, by crossing out (Eratosthenes). */
function primes(most: number): number[] {
  const crossed = new Uint8Array(most + 1);
  const found: number[] = [];
  for (let number = 2; number <= most; number += 1) {
    if (crossed[number]) continue;
    found.push(number);
    for (let multiple = number ** 2; multiple <= most; multiple += number) crossed[multiple] = 1;
  }
  return found;
}

/** All of them multiplied, neighbours first: long numbers are multiplied with long ones only. */
function product(factors: readonly bigint[]): bigint {
  if (factors.length < 2) return factors[0] ?? 1n;
  const pairs = Array.from(
    { length: Math.ceil(factors.length / 2) },
    (_, i) => factors[2 * i]! * (factors[2 * i + 1] ?? 1n),
  );
  return product(pairs);
}

/** The natural logarithm of `choose`, to within a hundred-thousandth up to ten million. */
export const logarithmOfChoose = (all: number, chosen: number): number =>
  logarithmOfFactorial(all) - logarithmOfFactorial(chosen) - logarithmOfFactorial(all - chosen);

const smallFactorials = [1, 1, 2, 6, 24, 120, 720, 5040, 40320, 362880];

/** By Stirling's series, which is good from 10 on. */
function logarithmOfFactorial(n: number): number {
  const small = smallFactorials[n];
  if (small !== undefined) return Math.log(small);
  const series = 1 / (12 * n) - 1 / (360 * n ** 3) + 1 / (1260 * n ** 5);
  return (n + 0.5) * Math.log(n) - n + Math.log(2 * Math.PI) / 2 + series;
}
