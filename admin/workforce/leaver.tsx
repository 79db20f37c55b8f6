import { say } from '../language/say.ts';
import type { Screens } from '../screens.ts';

export default {
  columns: ['employee', 'reason', 'destination'],
  labels: { reason: say('Why they left'), destination: say('Where they went') },
} satisfies Screens;
