import { expect, onTestFinished, test } from 'vitest';
import { assemble } from '../../schema/foundation/product.ts';
import * as domains from '../../schema/index.ts';
import { schemaDifference } from '../../server/database/schema-diff.ts';
import { freshDatabase } from '../harness/database.ts';

test('the migrations make every table, column, index and constraint that entities declare, and no other', async () => {
  const { ownerUrl, drop } = await freshDatabase();
  onTestFinished(drop);
  const difference = await schemaDifference(ownerUrl, assemble(Object.values(domains)));
  expect(difference, 'Run `npm run migration -- name-of-what-changes`.').toBe('');
});
