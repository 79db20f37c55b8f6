import { say } from '../language/say.ts';
import type { Screens } from '../screens.ts';
import { DocumentsPanel } from './documents-panel.tsx';
import { DownloadLink } from './download-link.tsx';
import { FileSize } from './file-size.tsx';

export default {
  columns: ['title', 'name', 'format', 'size', 'uploadedByName', 'uploadedAt'],
  groups: [
    {
      heading: say('The document'),
      fields: ['name', 'format', 'size', 'uploadedByName', 'uploadedAt'],
    },
  ],
  labels: {
    name: say('File'),
    uploadedByName: say('Added by'),
    uploadedAt: say('Added'),
    sha256: say('Fingerprint'),
    uploadedBy: say('Account or process'),
  },
  values: { name: DownloadLink, size: FileSize },
  collection: DocumentsPanel,
} satisfies Screens;
