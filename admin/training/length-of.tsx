import type { Row } from '../foundation/may.ts';
import { sayCount } from '../language/say.ts';

interface Props {
  row: Row;
  field: string;
  /** What stands where nothing is said. */
  none: string;
}

const units: Record<string, (count: number) => string> = {
  Y: (count) => sayCount(count, '1 year', '%{count} years'),
  M: (count) => sayCount(count, '1 month', '%{count} months'),
  W: (count) => sayCount(count, '1 week', '%{count} weeks'),
  D: (count) => sayCount(count, '1 day', '%{count} days'),
};

/** A length of calendar time in words: P1Y6M is 1 year and 6 months. */
export function LengthOf({ row, field, none }: Props) {
  const written = row[field];
  if (!written) return none;
  return [...String(written).matchAll(/(\d+)([YMWD])/g)]
    .map(([, count, unit]) => units[unit!]!(Number(count)))
    .join(', ');
}
