import { say } from '../language/say.ts';
import { page, part } from '../layout/fetched.tsx';
import type { Screens } from '../screens.ts';

export default {
  columns: ['title', 'asAt', 'frozenAt', 'frozenBy'],
  groups: [
    {
      heading: say('Workforce audit pack'),
      fields: ['title', 'asAt', 'frozenAt', 'frozenBy', 'fingerprint'],
    },
  ],
  unshown: ['reports'],
  listActions: part(() => import('./freeze-pack.tsx'), 'FreezePack'),
  show: page(() => import('./audit-pack-page.tsx'), 'AuditPackPage'),
} satisfies Screens;
