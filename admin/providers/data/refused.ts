import { HttpError } from 'ra-core';
import { say } from '../../language/say.ts';
import { sayServed } from '../../language/served.ts';

export type Code =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'BAD_USER_INPUT'
  | 'CONFLICT'
  | 'RATE_LIMITED'
  | 'BUSY'
  | 'TOO_COMPLEX'
  | 'UNAVAILABLE'
  | 'INTERNAL'
  | 'UNREACHABLE';

const statuses: Record<Code, number> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  BAD_USER_INPUT: 400,
  CONFLICT: 409,
  RATE_LIMITED: 429,
  BUSY: 503,
  TOO_COMPLEX: 400,
  UNAVAILABLE: 503,
  INTERNAL: 500,
  UNREACHABLE: 503,
};

/** What the server sends when it does not do what was asked. */
export interface Refusal {
  message: string;
  code: Code;
  /** What is wrong with each field. */
  fields?: Record<string, string>;
  /** What others have changed meanwhile. */
  versions?: readonly Changed[];
}

/** When a record was last changed, where that is known, and by whom, where the reader may know them. */
export interface Changed {
  changedAt: string | null;
  changedBy: string | null;
}

/** The server's refusal, as react-admin and our pages take it. */
export class Refused extends HttpError {
  readonly code: Code;
  readonly fields: Record<string, string>;
  readonly versions: readonly Changed[];

  constructor({ message, code, fields = {}, versions = [] }: Refusal) {
    super(sayServed(message), statuses[code] ?? 500, { code });
    // ra-core resets the prototype to its own
    Object.setPrototypeOf(this, Refused.prototype);
    this.code = code;
    this.fields = Object.fromEntries(
      Object.entries(fields).map(([name, says]) => [name, sayServed(says)]),
    );
    this.versions = versions;
  }
}

export const nothingHere = () =>
  new Refused({ code: 'NOT_FOUND', message: say('There is nothing here that you can see.') });

export const unreachable: Refusal = {
  code: 'UNREACHABLE',
  message: say(
    'We could not reach the server. What you have typed is still on this page. Check the connection and try again.',
  ),
};

/** What went wrong, from whatever was thrown; a fault in our own code keeps its own words. */
export function refusedFrom(error: unknown): Refused {
  if (error instanceof Refused) return error;
  // whatever is thrown while an answer is read comes wrapped
  const { body } = error as { body?: unknown };
  if (body instanceof Refused) return body;
  const [first] = graphQLErrors(error);
  if (!first) return new Refused({ code: 'INTERNAL', message: (error as Error).message });
  const { code = 'INTERNAL', fields, versions } = first.extensions ?? {};
  const unreadable = fields ? undefined : unreadableValue(first.message);
  return unreadable
    ? new Refused({ code, ...unreadable })
    : new Refused({ code, message: first.message, fields, versions });
}

interface Reported {
  message: string;
  extensions?: { code?: Code } & Pick<Refusal, 'fields' | 'versions'>;
}

const graphQLErrors = (error: unknown): Reported[] =>
  (error as { body?: { graphQLErrors?: Reported[] } }).body?.graphQLErrors ?? [];

/** A value that its scalar refuses is named by its path alone. */
function unreadableValue(message: string): Omit<Refusal, 'code'> | undefined {
  const [, field, reason] =
    message.match(/at "(?:input|patch)\.(\w+)[^"]*"; (?:Expected \w+[^;.]*[;.] ?)?(.+)$/s) ?? [];
  if (!field) return undefined;
  return { message: say('A value could not be read.'), fields: { [field]: reason ?? message } };
}
