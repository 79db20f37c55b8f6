import { Link } from 'react-router-dom';
import type { Row } from '../foundation/may.ts';
import { keyInWords } from './frozen-words.ts';

/** The table that a finding rests on, where it stands in its pack. */
export function FrozenLink({ row }: { row: Row }) {
  const key = String(row.report ?? '');
  const pack = (row.pack as { id?: string } | null)?.id;
  const words = keyInWords(key);
  return pack ? (
    <Link to={`/audit-packs/${pack}/show?table=${encodeURIComponent(key)}`}>{words}</Link>
  ) : (
    words
  );
}
