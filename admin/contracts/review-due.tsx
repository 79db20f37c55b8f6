import { say } from '../language/say.ts';
import type { Screens } from '../screens.ts';

export default {
  columns: ['contract', 'dueOn', 'overdue', 'department', 'owner', 'lastHeldOn'],
  labels: { dueOn: say('Due by'), lastHeldOn: say('Last review') },
  spreadsheet: true,
} satisfies Screens;
