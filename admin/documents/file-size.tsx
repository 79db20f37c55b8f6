import type { Row } from '../foundation/may.ts';
import { sayCount } from '../language/say.ts';

const units = ['', 'KB', 'MB', 'GB'];

/** A number of bytes as people say it: 1.2 MB. */
export function inUnits(bytes: number): string {
  const step = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log2(bytes || 1) / 10)));
  const amount = bytes / 1024 ** step;
  const rounded = amount < 10 && step > 0 ? Math.round(amount * 10) / 10 : Math.round(amount);
  return step === 0
    ? sayCount(rounded, '%{count} byte', '%{count} bytes')
    : `${rounded} ${units[step]}`;
}

/** The size of a document. */
export const FileSize = ({ row }: { row: Row }) => inUnits(Number(row.size));
