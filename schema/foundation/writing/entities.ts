import type { EntityClass } from '@mikro-orm/core';
import { type EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { PostgresDialect, type PostgresPool } from 'kysely';
import type { Pool } from 'pg';
import type { Models } from '../model/models.ts';
import { allowed, onBehalfOf } from './loading.ts';
import { UnitOfWorkGate } from './unit-of-work-gate.ts';
import type { Writer } from './writing.ts';

/** Entities for the mutations whose rules need them: loaded through one gate, written through another. */
export class Entities {
  readonly #made: () => MikroORM;
  #orm: MikroORM | undefined;

  constructor(entities: readonly EntityClass<object>[], models: Models, pool: Pool) {
    this.#made = () =>
      new MikroORM({
        entities: [...entities],
        driverOptions: new PostgresDialect({ pool: notEnded(pool) }),
        dbName: 'evenhand',
        subscribers: [new UnitOfWorkGate(models)],
        filters: { allowed },
        autoJoinRefsForFilters: false,
        autoJoinOneToOneOwner: false,
        // failures are told and logged where requests end
        debug: false,
      });
  }

  /** Runs `work` with an entity manager of the writer's own, in one transaction. */
  transaction<Result>(writer: Writer, work: (em: EntityManager) => Promise<Result>) {
    // made for the first who needs it: a start does not wait for it
    this.#orm ??= this.#made();
    const em = this.#orm.em.fork();
    onBehalfOf(em, writer);
    return em.transactional(async (inner) => {
      onBehalfOf(inner as EntityManager, writer);
      return work(inner as EntityManager);
    });
  }
}

/** The pool is the platform's, which ends it. */
const notEnded = (pool: Pool): PostgresPool => ({
  options: {},
  connect: () => pool.connect() as ReturnType<PostgresPool['connect']>,
  end: async () => undefined,
});
