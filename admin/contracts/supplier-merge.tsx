import { Typography } from '@mui/material';
import type { Row } from '../foundation/may.ts';
import { calledBy } from '../foundation/represent.ts';
import { say } from '../language/say.ts';
import { part } from '../layout/fetched.tsx';
import { useViewer } from '../providers/auth/viewer.ts';
import type { Screens } from '../screens.ts';
import { undoSupplierMerge } from './deeds-api.ts';

const DeedDialog = part(() => import('../foundation/deed-dialog.tsx'), 'DeedDialog');

export default {
  columns: ['supplier', 'into', 'mergedAt', 'undoneAt'],
  groups: [
    { heading: say('Supplier merge'), fields: ['supplier', 'into', 'mergedAt', 'undoneAt'] },
  ],
  empties: { undoneAt: say('It still stands') },
  represents: calledBy('SupplierMerge', ['supplier', 'into'], ' → '),
  actions: Undo,
} satisfies Screens;

function Undo({ row }: { row: Row }) {
  const { ability } = useViewer();
  if (row.undoneAt || !ability.can('update', 'SupplierMerge')) return null;
  return (
    <DeedDialog
      heading={say('Undo this merge')}
      act={say('Undo')}
      done={say('There are two records again.')}
      onAct={async () => {
        await undoSupplierMerge(row);
        return null;
      }}
    >
      <Typography>
        {say(
          'Contracts, contacts, identifiers, policies and open questionnaires that went to the record kept go back. What was added to it since stays there.',
        )}
      </Typography>
    </DeedDialog>
  );
}
