import type { Row } from '../foundation/may.ts';

interface Props {
  row: Row;
  field: string;
  /** What stands where nothing is said. */
  none: string;
}

const units = { Y: 'year', M: 'month', W: 'week', D: 'day' } as const;

/** A length of calendar time in words: P1Y6M is 1 year and 6 months. */
export function LengthOf({ row, field, none }: Props) {
  const written = row[field];
  if (!written) return none;
  const parts = [...String(written).matchAll(/(\d+)([YMWD])/g)].map(([, count, unit]) => {
    const name = units[unit as keyof typeof units];
    return Number(count) === 1 ? `1 ${name}` : `${Number(count)} ${name}s`;
  });
  return parts.join(' and ');
}
