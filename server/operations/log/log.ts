import type { FastifyReply, FastifyRequest } from 'fastify';
import { type LogFn, type Logger, pino } from 'pino';
import type { Settings } from '../../settings.ts';
import { describeError } from './describe-error.ts';
import { inBatches } from './in-batches.ts';
import { masked } from './mask.ts';

// by the pattern of its route: addresses hold ids, searches and links
const asRequest = ({ method, routeOptions }: FastifyRequest) => ({
  method,
  route: routeOptions?.url,
});
const asAnswer = ({ statusCode }: Pick<FastifyReply, 'statusCode'>) => ({ status: statusCode });

const withheld = ['variables', 'values', 'parameters', 'body', 'headers', 'query', 'params'];

// one for all logs of the process
const errors = inBatches(process.stderr);

/** The log of the process: one line of JSON each, with nothing of what people type, sign in with or answer. */
export const createLog = (
  { logLevel: level }: Pick<Settings, 'logLevel'>,
  stream: { write(line: string): unknown } = errors,
): Logger =>
  pino(
    {
      level,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { req: asRequest, res: asAnswer, err: (error) => describeError(error) },
      redact: { paths: withheld.flatMap((name) => [name, `*.${name}`]), censor: '…' },
      hooks: { logMethod: ownWords, streamWrite: masked },
    },
    stream as NodeJS.WritableStream,
  );

const unsaid = 'something failed';

/** The words of a line are those of whoever writes it, never those of an error. */
function ownWords(this: Logger, [first, ...rest]: Parameters<LogFn>, write: LogFn) {
  if (typeof first === 'string') return write.apply(this, [first, ...rest]);
  const about = first instanceof Error ? { err: first } : first;
  write.apply(this, [about, ...(rest.length > 0 ? rest : [unsaid])] as Parameters<LogFn>);
}
