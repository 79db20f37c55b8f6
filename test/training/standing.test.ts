import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from '../../schema/foundation/permissions/shape.ts';
import { type Council, councilOn, today } from '../harness/council.ts';
import { freshDatabase } from '../harness/database.ts';
import { type Expected, readinessOn, standingsOn } from './reference.ts';
import { store } from './store.ts';
import { worlds } from './world.ts';

const coordinator: Caller = { roles: ['trainingCoordinator'], attributes: {}, actor: 'test' };
let council: Council;

beforeAll(async () => {
  council = await councilOn(await freshDatabase(), async () => ({}) as never);
});
afterAll(() => council.drop());

const columns = 'nodes { id standing until windowOpens outstandingSince reason }';
const question = `query ($on: Date!) {
  trainingStandings(on: $on, first: 1000) { ${columns} }
  recruiterReadiness(on: $on, first: 1000) { ${columns} }
}`;

const byId = (rows: (Expected & { id: string })[]) =>
  new Map(rows.map(({ id, ...rest }) => [id, rest]));

test('every standing on every day is what the calendar says, column by column', async () => {
  const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31);
  const counts: Record<string, number> = {};
  await fc.assert(
    fc.asyncProperty(worlds, async ({ world, days }) => {
      await store(council.owner, world);
      for (const on of days) {
        const { data, errors } = await council.as(coordinator).ask(question, { on });
        expect(errors).toBeUndefined();
        const found = byId(data.trainingStandings.nodes);
        expect(found).toEqual(standingsOn(world, on, today()));
        expect(byId(data.recruiterReadiness.nodes)).toEqual(readinessOn(world, on, today()));
        for (const { standing } of found.values()) counts[standing] = (counts[standing] ?? 0) + 1;
      }
    }),
    { seed, numRuns: 300 },
  );
  console.info(`seed ${seed}, standings compared:`, counts);
  for (const standing of ['compliant', 'dueSoon', 'lapsed', 'never', 'exempt'])
    expect(counts[standing]).toBeGreaterThan(20);
}, 120_000);
