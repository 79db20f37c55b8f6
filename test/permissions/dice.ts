import fc, { type GeneratorValue } from 'fast-check';

/** Chances of one case, which fast-check can repeat and shrink. */
export class Dice {
  readonly #value: GeneratorValue;

  constructor(value: GeneratorValue) {
    this.#value = value;
  }

  /** Whether something happens that does once in `n` times. */
  once(n: number): boolean {
    return this.upTo(n - 1) === n - 1;
  }

  upTo(max: number): number {
    return this.#value(fc.nat, { max });
  }

  one<T>(items: readonly T[]): T {
    return items[this.upTo(items.length - 1)]!;
  }

  some<T>(items: readonly T[], most = items.length): T[] {
    const size = this.upTo(Math.min(most, items.length));
    return this.#value(() => fc.shuffledSubarray([...items], { minLength: size, maxLength: size }));
  }

  times<T>(most: number, make: (i: number) => T): T[] {
    return Array.from({ length: this.upTo(most) }, (_, i) => make(i));
  }
}
