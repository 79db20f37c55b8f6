/** What the log says of an error. */
export interface Described {
  type: string;
  message: string;
  stack: string;
  cause?: Described;
  [detail: string]: unknown;
}

// of what PostgreSQL says, neither `detail`, `where` nor `internalQuery`: they quote rows and statements
const told = ['code', 'severity', 'schema', 'table', 'column', 'constraint', 'routine', 'syscall'];

const mostCauses = 4;

/** An error by its kind, its place and the words that are not anybody's: no value, no statement. */
export function describeError(error: unknown, depth = 0): Described {
  if (!(error instanceof Error))
    return { type: typeof error, message: 'Something that is no error was thrown.', stack: '' };
  const { message, stack = '', cause } = error;
  const details = error as unknown as Record<string, unknown>;
  return {
    type: error.constructor.name,
    message: isOurs(details) ? message : withoutQuotations(message),
    ...Object.fromEntries(
      told.filter((name) => details[name]).map((name) => [name, details[name]]),
    ),
    stack: framesOf(stack),
    ...(cause !== undefined && depth < mostCauses && { cause: describeError(cause, depth + 1) }),
  };
}

// of these classes of SQLSTATE, what is quoted is the name of a table, a column or a constraint
const named = /^(08|23|28|3D|40|42|53|55|57)/;
const isOurs = ({ severity, code }: Record<string, unknown>) =>
  Boolean(severity) && named.test(String(code));

/** What stands between the first quotation mark and the last may be a value. */
const withoutQuotations = (message: string) => message.replace(/"[\s\S]*"|"[\s\S]*$/, '"…"');

const framesOf = (stack: string) =>
  stack
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '))
    .join('\n');
