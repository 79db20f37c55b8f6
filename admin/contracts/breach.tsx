import { say } from '../language/say.ts';
import type { Screens } from '../screens.ts';
import { SettleBreach } from './settle-breach.tsx';

export default {
  columns: ['title', 'contract', 'seriousness', 'noticedOn'],
  groups: [
    { heading: say('Breach'), fields: ['title', 'contract', 'clause', 'seriousness', 'noticedOn'] },
    { heading: say('What happened'), fields: ['description'] },
  ],
  actions: SettleBreach,
} satisfies Screens;
