import { z } from 'zod';

/** What an operator may set of the way to the database, and of how many go there. */
export interface DatabaseSettings {
  /** Replaces the embedded server: the login that owns the database. */
  databaseUrl: string | undefined;
  /** A PgBouncer before the same database, for the many short questions. */
  poolerUrl: string | undefined;
  /** Copies of the database that follow it, for reading. */
  replicaUrls: string[];
  /** How many processes serve on one port. */
  workers: number;
}

const mostWorkers = 64;

const database = z.string().refine(isDatabase);

// the description of each completes the sentence "WORKERS must …"
export const databaseSettings = {
  DATABASE_URL: database
    .optional()
    .describe('look like postgres://owner:password@host:5432/database'),
  DATABASE_POOLER_URL: database.optional().describe('look like postgres://pgbouncer:6432/database'),
  DATABASE_REPLICA_URLS: z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim()))
    .pipe(z.array(database))
    .optional()
    .describe('look like postgres://replica:5432/database, with commas between several'),
  WORKERS: z
    .string()
    .regex(/^[1-9]\d?$/)
    .transform(Number)
    .pipe(z.number().max(mostWorkers))
    .prefault('1')
    .describe(`be a whole number from 1 to ${mostWorkers}`),
};

type Given = z.output<z.ZodObject<typeof databaseSettings>>;

export const databaseFrom = (given: Given): DatabaseSettings => ({
  databaseUrl: given.DATABASE_URL,
  poolerUrl: given.DATABASE_POOLER_URL,
  replicaUrls: given.DATABASE_REPLICA_URLS ?? [],
  workers: given.WORKERS,
});

function isDatabase(text: string) {
  const url = URL.parse(text);
  return Boolean(url && /^postgres(ql)?:$/.test(url.protocol) && url.pathname.length > 1);
}
