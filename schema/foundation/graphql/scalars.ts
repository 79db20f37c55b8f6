import { GraphQLError } from 'graphql';
import type { Scalar } from '../model/model.ts';

const datePattern = /^\d{4}-\d{2}-\d{2}$/;
// no clock on Earth is further from UTC than 14 hours
const instantPattern =
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/;
const decimalPattern = /^-?\d{1,18}(\.\d{1,10})?$/;

/** A day that the calendar has, as YYYY-MM-DD. */
export function isDate(value: unknown): value is string {
  if (typeof value !== 'string' || !datePattern.test(value) || value < '0001') return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

const isInstant = (value: unknown): value is string =>
  typeof value === 'string' &&
  instantPattern.test(value) &&
  isDate(value.slice(0, 10)) &&
  !Number.isNaN(Date.parse(value));

const isDecimal = (value: unknown): value is string =>
  typeof value === 'string' && decimalPattern.test(value);

/** The scalars that GraphQL lacks: how they are written, and what is refused. */
export const scalars = {
  Date: {
    description: 'A day, as YYYY-MM-DD.',
    accepts: isDate,
    example: '2026-03-31',
  },
  DateTime: {
    description: 'An instant, in UTC, as YYYY-MM-DDThh:mm:ss.sssZ.',
    accepts: isInstant,
    example: '2026-03-31T09:30:00Z',
  },
  Decimal: {
    description: 'An exact decimal number, as text.',
    accepts: isDecimal,
    example: '1250.00',
  },
} as const satisfies Partial<Record<Scalar, object>>;

/** Reads an input of one of these scalars, or says what is wrong with it. */
export function parse(scalar: keyof typeof scalars, value: unknown): string {
  const { accepts, example } = scalars[scalar];
  if (accepts(value)) return value;
  throw new GraphQLError(
    `${JSON.stringify(value)} is not a ${scalar}: write it like "${example}".`,
    { extensions: { code: 'BAD_USER_INPUT' } },
  );
}
