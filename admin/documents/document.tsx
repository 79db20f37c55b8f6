import { say } from '../language/say.ts';
import { part } from '../layout/fetched.tsx';
import type { Screens } from '../screens.ts';
import { DownloadLink } from './download-link.tsx';
import { FileSize } from './file-size.tsx';

const DocumentsPanel = part(() => import('./documents-panel.tsx'), 'DocumentsPanel');

export default {
  columns: ['title', 'name', 'format', 'size', 'uploadedByName', 'uploadedAt'],
  groups: [
    {
      heading: say('The document'),
      fields: ['name', 'format', 'size', 'uploadedByName', 'uploadedAt'],
    },
  ],
  values: { name: DownloadLink, size: FileSize },
  collection: DocumentsPanel,
} satisfies Screens;
