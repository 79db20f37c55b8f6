import { say } from '../../language/say.ts';
import type { Field } from '../declaration.ts';

export type Check = (value: unknown) => string | undefined;

/** What the browser can say before the server does, in the same words. */
export function checksOf(field: Field, optional: boolean): Check {
  return (value) => {
    if (missing(value)) return optional ? undefined : say('This is needed.');
    if (field.kind !== 'value') return undefined;
    const { scalar, maxLength } = field;
    if (scalar === 'Int' && !Number.isInteger(value)) return say('Enter a whole number, like 12.');
    if (scalar === 'Decimal' && !/^-?\d{1,18}(\.\d{1,10})?$/.test(String(value)))
      return say('Enter a number, like 1250.50.');
    if (typeof value === 'string' && maxLength && value.length > maxLength)
      return say('This has %{length} letters; at most %{maxLength} fit.', {
        length: value.length,
        maxLength,
      });
    return undefined;
  };
}

const missing = (value: unknown) =>
  value === null ||
  value === undefined ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);
