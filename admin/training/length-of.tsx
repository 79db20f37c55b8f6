import type { Row } from '../foundation/may.ts';
import { inWords } from './durations.ts';

interface Props {
  row: Row;
  field: string;
}

/** A length of calendar time in words: P1Y6M is 1 year and 6 months. */
export const LengthOf = ({ row, field }: Props) => inWords(String(row[field]));
