import { ListedCollection } from '../foundation/collection.tsx';
import { calledBy } from '../foundation/represent.ts';
import { useViewer } from '../providers/auth/viewer.ts';
import type { Screens } from '../screens.ts';
import { PanelPanel } from './panel-panel.tsx';

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
