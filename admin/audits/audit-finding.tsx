import { say } from '../language/say.ts';
import { part } from '../layout/fetched.tsx';
import type { Screens } from '../screens.ts';
import { FrozenLink } from './frozen-link.tsx';

export default {
  columns: ['finding', 'pack', 'report', 'owner', 'action'],
  groups: [
    { heading: say('Finding'), fields: ['finding', 'owner'] },
    { heading: say('Evidence'), fields: ['pack', 'report', 'evidence'] },
    { heading: say('What is done about it'), fields: ['action'] },
  ],
  empties: { action: say('Nothing is agreed yet') },
  needs: { report: ['pack'] },
  values: { report: FrozenLink },
  added: 'elsewhere',
  actions: part(() => import('./plan-finding.tsx'), 'PlanFinding'),
} satisfies Screens;
