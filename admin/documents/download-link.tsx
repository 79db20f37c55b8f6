import type { Row } from '../foundation/may.ts';

/** Takes a document out, under the name it came with. */
export const DownloadLink = ({ row, words = String(row.name) }: { row: Row; words?: string }) => (
  <a href={`/documents/${encodeURIComponent(row.id)}`} download={String(row.name)}>
    {words}
  </a>
);
