import { Standing, standings } from '../foundation/standing.tsx';
import { say } from '../language/say.ts';
import type { Screens } from '../screens.ts';

export default {
  columns: ['contract', 'dueOn', 'overdue', 'department', 'owner', 'lastHeldOn'],
  values: {
    overdue: ({ row }) =>
      row.overdue ? <Standing {...standings.reviewOverdue!} words={say('Overdue')} /> : say('No'),
  },
  spreadsheet: true,
} satisfies Screens;
