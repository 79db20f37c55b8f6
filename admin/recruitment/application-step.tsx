import { calledBy } from '../foundation/represent.ts';
import type { Screens } from '../screens.ts';
import { StagesPanel } from './stages-panel.tsx';

export default {
  menu: 'nobody',
  columns: ['stage', 'application', 'on', 'reason'],
  represents: calledBy('ApplicationStep', ['application', 'stage'], ': '),
  collection: ({ row }) => <StagesPanel row={row} />,
} satisfies Screens;
