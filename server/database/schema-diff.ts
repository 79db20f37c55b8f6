import { MikroORM } from '@mikro-orm/postgresql';
import type { Product } from '../../schema/foundation/product.ts';
import { withClient } from './connect.ts';
import { aboutDeclared, declaredIndexDifference } from './declared-indexes.ts';

// made by migrations, better-auth and pg-boss, not by entities
const notOurs = { skipTables: ['migration'], ignoreSchema: ['auth', 'jobs'] };

// policies and triggers are written in migrations by hand
const byHand = /^(create|alter|drop) (policy|trigger|function)|row level security/;

/** The SQL that brings a database's tables to what the entities declare; empty when they agree. */
export async function schemaDifference(
  ownerUrl: string,
  { domains, models }: Pick<Product, 'domains' | 'models'>,
): Promise<string> {
  const orm = new MikroORM({
    entities: domains.flatMap(({ entities }) => entities),
    clientUrl: ownerUrl,
    schemaGenerator: notOurs,
  });
  try {
    await orm.connect();
    const sql = await orm.schema.getUpdateSchemaSQL({ wrap: false });
    const lines = sql.split('\n').filter((line) => !byHand.test(line) && !aboutDeclared(line));
    const more = await withClient(ownerUrl, (client) => declaredIndexDifference(client, models));
    return [...lines, ...more]
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim();
  } finally {
    await orm.close(true);
  }
}
