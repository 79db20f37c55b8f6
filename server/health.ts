import type { FastifyInstance } from 'fastify';
import { pool } from './database/connect.ts';

const patience = 1500;
const always = { config: { always: true } };

/** `/health/live`: the process answers. `/health/ready`: the database does too. */
export async function health(app: FastifyInstance, { databaseUrl }: { databaseUrl: string }) {
  const connections = pool(databaseUrl, {
    max: 1,
    statementTimeout: patience,
    patience,
    name: 'health',
  });
  app.addHook('onClose', () => connections.end());

  let check: Promise<boolean> | undefined;
  const ready = () => {
    // a crowd of questions is one question to the database
    check ??= answers().finally(() => {
      check = undefined;
    });
    return check;
  };
  const answers = async () => {
    const late = new Promise<false>((resolve) => setTimeout(resolve, patience, false).unref());
    const answer = connections.query('select 1').then(
      () => true,
      () => false,
    );
    return Promise.race([answer, late]);
  };

  app.get('/health/live', always, async (_request, reply) => {
    reply.header('cache-control', 'no-store');
    return { status: 'live' };
  });
  app.get('/health/ready', always, async (_request, reply) => {
    reply.header('cache-control', 'no-store');
    if (await ready()) return { status: 'ready' };
    return reply.code(503).send({ status: 'unavailable' });
  });
}
