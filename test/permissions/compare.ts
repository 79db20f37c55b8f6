import type { Filter } from './question.ts';

const collator = new Intl.Collator('en-GB');
const isNumber = /^-?\d+(\.\d+)?$/;
const isDateOrId = /^(\d{4}-\d{2}-\d{2}|[0-9a-f]{8}-[0-9a-f-]{27}$)/;

/** How PostgreSQL orders two values of one type. */
export function ordered(a: unknown, b: unknown): number {
  if (typeof a !== 'string' || typeof b !== 'string') return Number(a) - Number(b);
  if (isNumber.test(a) && isNumber.test(b)) return Number(a) - Number(b);
  if (isDateOrId.test(a) && isDateOrId.test(b)) return Number(a > b) - Number(a < b);
  return collator.compare(a, b);
}

/** Whether a value meets everything that a filter says of it; null meets nothing but `isNull` and `ne`. */
export function compares(value: unknown, wanted: Filter): boolean {
  const order = (other: unknown) => (value === null ? Number.NaN : ordered(value, other));
  const text = typeof value === 'string' ? value.toLowerCase() : '';
  const known = value !== null;
  return Object.entries(wanted).every(([operator, other]) => {
    switch (operator) {
      case 'isNull':
        return known !== other;
      case 'ne':
        return !known || order(other) !== 0;
      case 'in':
        return (other as unknown[]).some((each) => order(each) === 0);
      case 'contains':
        if (Array.isArray(value)) return value.includes(other);
        return known && text.includes(String(other).toLowerCase());
      case 'startsWith':
        return known && text.startsWith(String(other).toLowerCase());
      case 'eq':
        return order(other) === 0;
      case 'gt':
        return order(other) > 0;
      case 'gte':
        return order(other) >= 0;
      case 'lt':
        return order(other) < 0;
      default:
        return order(other) <= 0;
    }
  });
}
