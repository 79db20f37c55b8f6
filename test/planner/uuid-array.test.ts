import fc from 'fast-check';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { uuidArray } from '../../schema/foundation/planner/uuid-array.ts';
import { freshDatabase } from '../harness/database.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let client: Client;
beforeAll(async () => {
  database = await freshDatabase();
  client = new Client(database.ownerUrl);
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

test('PostgreSQL reads the ids that were written, in their order, and none where there are none', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.uuid(), { maxLength: 300 }), async (ids) => {
      const { rows } = await client.query('select $1::uuid[]::text[] as read', [uuidArray(ids)]);
      expect(rows).toEqual([{ read: ids }]);
    }),
    { numRuns: 50 },
  );
});
