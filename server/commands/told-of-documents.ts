import type { Extent } from '../database/backup/write.ts';

/** What is to be said of documents after a backup or a restore; above all, if they are not in it. */
export function aboutDocuments(done: 'Saved' | 'Restored', extent: Extent): string {
  const { documents, bucket, missing } = extent;
  const lines = [
    bucket
      ? `Documents are not in it: they are in the bucket ${bucket.name} at ${bucket.endpoint}. Back that up too.`
      : `${done} ${documents} ${documents === 1 ? 'document' : 'documents'}`,
  ];
  if (missing.length > 0)
    lines.push(`The files of these documents are not in it: ${missing.join(', ')}`);
  return lines.map((line) => `${line}\n`).join('');
}
