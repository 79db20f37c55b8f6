import { calledBy } from '../foundation/represent.ts';
import { part } from '../layout/fetched.tsx';
import type { Screens } from '../screens.ts';

const StagesPanel = part(() => import('./stages-panel.tsx'), 'StagesPanel');

export default {
  menu: 'nobody',
  columns: ['stage', 'application', 'on', 'reason'],
  represents: calledBy('ApplicationStep', ['application', 'stage'], ': '),
  collection: ({ row }) => <StagesPanel row={row} />,
} satisfies Screens;
