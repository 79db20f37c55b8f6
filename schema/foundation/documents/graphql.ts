import { nameOfActor } from '../audit/actor-name.ts';
import { computed, entityType } from '../model/registry.ts';
import { Document } from './document.ts';

declare module './document.ts' {
  interface Document {
    /** The name of the account that added it, or of the process. */
    uploadedByName?: string;
  }
}

entityType(Document, {
  represents: 'title',
  search: ['title', 'name'],
  order: ['-uploadedAt'],
  operations: ['get', 'list', 'delete'],
  labels: {
    name: 'File',
    uploadedByName: 'Added by',
    uploadedAt: 'Added',
    sha256: 'Fingerprint',
    uploadedBy: 'Account or process',
  },
});

computed(Document, 'uploadedByName', {
  comment: 'The name of the account that added it, or of the process.',
  scalar: 'String',
  sql: (document) => nameOfActor(document('uploadedBy')),
});
