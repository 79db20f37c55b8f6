import { say } from '../language/say.ts';
import type { Screens } from '../screens.ts';

export default {
  columns: ['employee', 'serviceArea', 'reason', 'destination'],
  labels: { serviceArea: say('Area they left'), destination: say('Where they went') },
} satisfies Screens;
