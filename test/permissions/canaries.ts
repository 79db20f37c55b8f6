import type { Loaded, World } from '../harness/world.ts';
import type { Judge } from './judge.ts';

const canary = /cnry-[a-z0-9]{5}-\d+(@example\.org)?/g;

/** The unmistakable values in a text that its reader may not read, wherever they come from. */
export class Canaries {
  readonly #places = new Map<string, { row: Loaded; field: string }[]>();

  constructor(world: World) {
    for (const model of world.models.keys())
      for (const row of world.all(model))
        for (const field of Object.keys(row))
          for (const value of [row[field]].flat())
            if (typeof value === 'string' && value.startsWith('cnry'))
              this.#places.set(value, [...(this.#places.get(value) ?? []), { row, field }]);
  }

  hiddenFrom(judge: Judge, text: string): string[] {
    const found = new Set(text.match(canary));
    return [...found].filter((value) => {
      const places = this.#places.get(value) ?? [];
      return !places.some(({ row, field }) => judge.can('read', row, field));
    });
  }
}
