import type { Row } from '../foundation/may.ts';
import { inWords } from './durations.ts';

interface Props {
  row: Row;
  field: string;
  /** What stands where nothing is said. */
  none: string;
}

/** A length of calendar time in words: P1Y6M is 1 year and 6 months. */
export const LengthOf = ({ row, field, none }: Props) =>
  row[field] ? inWords(String(row[field])) : none;
