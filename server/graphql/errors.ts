import { ApolloServerValidationErrorCode, unwrapResolverError } from '@apollo/server/errors';
import type { FastifyBaseLogger } from 'fastify';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { withoutSuggestion } from '../../schema/foundation/graphql/suggestion.ts';
import { Refusal } from '../../schema/foundation/refusal.ts';
import { connectionLost, PerhapsDone } from '../../schema/foundation/writing/connection-lost.ts';

// PostgreSQL: statement and lock timeout; connection limits
const busy = new Set(['57014', '55P03', '53300']);

/** The request that fails: where it is written down, and under which reference. */
export interface Failing {
  id: string;
  log: Pick<FastifyBaseLogger, 'error'>;
}

/** What leaves the server of an error: the words of refusals and of faulty documents, nothing of ours. */
export const formatError =
  (failing: () => Failing, { suggesting } = { suggesting: true }) =>
  (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const cause = causeOf(error);
    if (cause instanceof Refusal) return asked(formatted, cause.extensions.code);
    if (isTheirs(formatted, error, cause)) {
      const { extensions } = formatted;
      const message = introspects(extensions) ? untold : formatted.message;
      const told = suggesting ? message : withoutSuggestion(message);
      return asked({ ...formatted, message: told }, extensions?.code);
    }
    const { id: reference, log } = failing();
    log.error({ err: cause, reference }, 'a request failed');
    return {
      message: `${wordsFor(cause)} If it stays, tell your administrator reference ${reference}.`,
      path: formatted.path,
      extensions: { code: 'INTERNAL', reference },
    };
  };

const untold = 'This server does not tell its schema. Ask your administrator for schema.graphql.';

const introspects = (extensions: GraphQLFormattedError['extensions']) =>
  extensions?.validationErrorCode === ApolloServerValidationErrorCode.INTROSPECTION_DISABLED;

function wordsFor(cause: unknown): string {
  if (cause instanceof PerhapsDone)
    return 'The database went away while this was being saved. Look whether it was saved, and try again in a minute if it was not.';
  if (connectionLost(cause))
    return 'The database could not be reached. Nothing was changed. Try again in a minute.';
  if (busy.has((cause as { code?: string }).code ?? ''))
    return 'This took too long or the database is busy. Ask for less, or try again in a minute.';
  return 'Something went wrong on our side. Nothing was changed.';
}

/** A refusal of a document, and a fault before anything is asked, are wrapped by Apollo. */
function causeOf(error: unknown): unknown {
  const { originalError } = error as GraphQLError;
  return originalError ?? unwrapResolverError(error);
}

// the codes that Apollo gives to requests which it does not carry out
const requestFaults = new Set([
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
]);

/** Whether the fault is in what was sent: its syntax, its fields, its variables or its arguments. */
function isTheirs({ extensions }: GraphQLFormattedError, error: unknown, cause: unknown) {
  if (!(error instanceof GraphQLError)) return false;
  if (!error.path) return requestFaults.has(String(extensions?.code)) || !error.originalError;
  return cause instanceof GraphQLError && !cause.originalError;
}

const codes = new Set([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'CONFLICT',
  'RATE_LIMITED',
  'BUSY',
  'TOO_COMPLEX',
]);

function asked(
  { message, locations, path, extensions }: GraphQLFormattedError,
  given: unknown,
): GraphQLFormattedError {
  const { stacktrace, ...rest } = extensions ?? {};
  const code = codes.has(String(given)) ? given : 'BAD_USER_INPUT';
  return { message, locations, path, extensions: { ...rest, code } };
}
