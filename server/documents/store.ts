import type { Readable } from 'node:stream';
import type { BucketSettings } from './settings.ts';

/** Where the files of documents are, each under the id of its document. */
export interface Store {
  /** A bucket is not part of a backup: whoever runs it backs it up. */
  bucket?: Pick<BucketSettings, 'name' | 'endpoint'>;
  /** Puts a file of ours in its place for good; the file aside may be gone afterwards. */
  keep(id: string, draft: string, sha256: string): Promise<void>;
  open(id: string): Promise<Readable>;
  /** Removes a file; one that is not there is removed already. */
  remove(id: string): Promise<void>;
}
