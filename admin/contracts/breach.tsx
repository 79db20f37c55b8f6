import { say } from '../language/say.ts';
import { part } from '../layout/fetched.tsx';
import type { Screens } from '../screens.ts';

const SettleBreach = part(() => import('./settle-breach.tsx'), 'SettleBreach');

export default {
  columns: ['title', 'contract', 'seriousness', 'noticedOn'],
  groups: [
    { heading: say('Breach'), fields: ['title', 'contract', 'clause', 'seriousness', 'noticedOn'] },
    { heading: say('What happened'), fields: ['description'] },
  ],
  actions: SettleBreach,
} satisfies Screens;
