import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { createApp } from '../../server/app.ts';
import { type Council, council } from '../harness/council.ts';
import { walker } from '../monitoring/walking.ts';

/** Somebody who has not signed in, anew in each test, and a job that they may apply for. */
export interface Visit {
  demo: Council;
  app: FastifyInstance;
  somebody: ReturnType<typeof walker>;
  job: string;
}

/** Opens the public pages of an invented council for the tests of a file. */
export function visit(): Visit {
  const there = {} as Visit;
  beforeAll(async () => {
    there.demo = await council();
    there.app = await createApp(there.demo.platform);
    const { rows } = await there.demo.owner.query(
      `select id from vacancy where status = 'open' and channel = 'external'
         and current_date between opens_on and closes_on order by reference limit 1`,
    );
    there.job = `/jobs/${rows[0].id}`;
  });
  afterAll(async () => {
    await there.app.close();
    await there.demo.drop();
  });
  beforeEach(() => {
    there.somebody = walker(there.app);
  });
  return there;
}
