import type { Pool } from 'pg';
import { Document } from '../../schema/foundation/documents/document.ts';
import { eachLoose, noteLoose } from '../database/loose-files.ts';
import type { Store } from './store.ts';

/** Files that belong to no document: not yet, or no longer. The database knows each of them. */
export class LooseFiles {
  readonly #store: Store;
  readonly #pool: Pool;

  constructor(store: Store, pool: Pool) {
    this.#store = store;
    this.#pool = pool;
  }

  /** Writes down that a file is coming. */
  async expect(id: string): Promise<void> {
    await noteLoose(this.#pool, [id]);
  }

  /** Removes all of them. */
  async sweep(): Promise<void> {
    while (await eachLoose(this.#pool, null, this.#store.remove));
  }

  /** Removes those of these ids; what cannot be done now is left for a sweep. */
  async remove(ids: readonly string[]): Promise<void> {
    await eachLoose(this.#pool, ids, this.#store.remove).catch(() => undefined);
  }

  /** Removes the files of documents that have just been deleted. */
  deleted = async (model: string, ids: readonly string[]): Promise<void> => {
    if (model === Document.name) await this.remove(ids);
  };
}
