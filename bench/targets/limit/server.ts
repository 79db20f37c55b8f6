import type { AddressInfo } from 'node:net';
import Fastify from 'fastify';
import pg from 'pg';
import { workloads } from '../../workloads.ts';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
const app = Fastify();

for (const { name, limit } of workloads)
  app.post(`/${name}`, async ({ body }, reply) => {
    const { sql: text, anew } = limit;
    const values = body as unknown[];
    const { rows } = await pool.query({ name: anew ? undefined : name, text, values });
    reply.header('content-type', 'application/json; charset=utf-8');
    return rows[0]?.answer ?? '{"errors":[]}';
  });

process.on('SIGTERM', () => process.exit());
await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
const { port } = app.server.address() as AddressInfo;
process.stdout.write(`ready at http://127.0.0.1:${port}\n`);
