import { say } from '../language/say.ts';
import type { Screens } from '../screens.ts';

export default {
  columns: ['contract', 'dueOn', 'overdue', 'department', 'owner', 'reason'],
  labels: { dueOn: say('Due by') },
  spreadsheet: true,
} satisfies Screens;
