import { calledBy } from '../foundation/represent.ts';
import { part } from '../layout/fetched.tsx';
import { useViewer } from '../providers/auth/viewer.ts';
import type { Screens } from '../screens.ts';

const PanelPanel = part(() => import('./panel-panel.tsx'), 'PanelPanel');

const ListedCollection = part(() => import('../foundation/collection.tsx'), 'ListedCollection');

export default {
  menu: 'keepers',
  columns: ['employee', 'vacancy', 'role', 'from', 'until'],
  represents: calledBy('PanelMember', ['employee', 'vacancy']),
  collection: ({ field, row }) => {
    const { ability } = useViewer();
    // of a vacancy, for those who may see how each of its panel stands
    return field.by === 'vacancy' && ability.can('read', 'PanelFollowUp') ? (
      <PanelPanel row={row} />
    ) : (
      <ListedCollection field={field} row={row} />
    );
  },
} satisfies Screens;
