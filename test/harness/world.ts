import type { Model } from '../../schema/foundation/model/model.ts';
import type { Models } from '../../schema/foundation/model/models.ts';
import type { Row } from './invented-rows.ts';

/** A row with all that it refers to and all that refers to it, as far as anybody cares to follow. */
export type Loaded = Record<string, unknown> & { __typename: string; id: string };

/** The rows of a database in memory, for looking things up the slow and obvious way. */
export class World {
  readonly models: Models;
  readonly #rows = new Map<string, Map<string, Loaded>>();

  constructor(models: Models, rows: ReadonlyMap<string, readonly Row[]>) {
    this.models = models;
    for (const [name, given] of rows) {
      const model = models.get(name)!;
      this.#rows.set(name, new Map(given.map((row) => [row.id, this.#loaded(model, row)])));
    }
  }

  all(model: string): Loaded[] {
    return [...(this.#rows.get(model)?.values() ?? [])];
  }

  find(model: string, id: unknown): Loaded | null {
    return this.#rows.get(model)?.get(id as string) ?? null;
  }

  #loaded(model: Model, row: Row): Loaded {
    const loaded = { ...row, __typename: model.name };
    for (const property of model.properties.values()) {
      const { name, kind } = property;
      if (kind === 'toOne')
        Object.defineProperty(loaded, name, {
          get: () => (row[name] ? this.find(property.target, row[name]) : null),
        });
      if (kind === 'toMany')
        Object.defineProperty(loaded, name, {
          get: () =>
            this.all(property.target).filter(
              (item) => (item[property.by] as Loaded | null)?.id === row.id,
            ),
        });
    }
    return loaded;
  }
}
