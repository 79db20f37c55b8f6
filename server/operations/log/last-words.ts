import type { FastifyBaseLogger } from 'fastify';

/** A fault that nobody was there to catch ends the process, and is told like all others: without what it quotes. */
export function lastWords(log: Pick<FastifyBaseLogger, 'fatal'>) {
  process.on('uncaughtException', (err) => {
    log.fatal({ err }, 'the process ends: a fault was not caught');
    process.exit(1);
  });
}
