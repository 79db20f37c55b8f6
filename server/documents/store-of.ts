import { join } from 'node:path';
import type { Settings } from '../settings.ts';
import { bucketStore } from './bucket.ts';
import { diskStore } from './disk.ts';
import type { Store } from './store.ts';

/** Where the settings say that documents are: in a bucket, or in the data folder. */
export const storeOf = ({ dataDir, documents }: Pick<Settings, 'dataDir' | 'documents'>): Store =>
  documents.bucket ? bucketStore(documents.bucket) : diskStore(join(dataDir, 'documents', 'kept'));

/** Where files are while they arrive: in the data folder, wherever they go from there. */
export const asideOf = ({ dataDir }: Pick<Settings, 'dataDir'>) =>
  join(dataDir, 'documents', 'aside');
