import type { Screens } from '../screens.ts';
import { DocumentsPanel } from './documents-panel.tsx';
import { DownloadLink } from './download-link.tsx';
import { FileSize } from './file-size.tsx';

export default {
  columns: ['title', 'name', 'format', 'size', 'uploadedByName', 'uploadedAt'],
  groups: [
    {
      heading: 'The document',
      fields: ['name', 'format', 'size', 'uploadedByName', 'uploadedAt'],
    },
  ],
  labels: {
    name: 'File',
    uploadedByName: 'Added by',
    uploadedAt: 'Added',
    sha256: 'Fingerprint',
    uploadedBy: 'Account or process',
  },
  values: { name: DownloadLink, size: FileSize },
  collection: DocumentsPanel,
} satisfies Screens;
