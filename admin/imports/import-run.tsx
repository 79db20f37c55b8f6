import { List, ListItem, Typography } from '@mui/material';
import type { Row } from '../foundation/may.ts';
import { say, sayCount } from '../language/say.ts';
import { part } from '../layout/fetched.tsx';
import { useViewer } from '../providers/auth/viewer.ts';
import type { Screens } from '../screens.ts';
import { KindName } from './kind-name.tsx';
import { type Undone, undoImport } from './provenance-api.ts';

const DeedDialog = part(() => import('../foundation/deed-dialog.tsx'), 'DeedDialog');

export default {
  columns: ['name', 'doneAt', 'actorName', 'added', 'changed', 'held', 'undoneAt'],
  groups: [
    {
      heading: say('Import'),
      fields: ['name', 'kind', 'doneAt', 'actorName', 'added', 'changed', 'held', 'undoneAt'],
    },
  ],
  needs: { name: ['undoneAt'] },
  values: { kind: KindName },
  actions: Undo,
} satisfies Screens;

function Undo({ row }: { row: Row }) {
  const { ability } = useViewer();
  if (!ability.can('update', 'ImportRun')) return null;
  return (
    <DeedDialog
      heading={say('Undo this import')}
      act={say('Undo')}
      past={Boolean(row.undoneAt)}
      done={say('The import is undone.')}
      onAct={async () => <Outcome undone={await undoImport(row)} />}
    >
      <Typography>
        {say(
          'What it added is removed, and what it changed is put back. Records that somebody has worked on since are left as they are, and are named afterwards.',
        )}
      </Typography>
    </DeedDialog>
  );
}

const Outcome = ({ undone: { removed, restored, left } }: { undone: Undone }) => (
  <>
    <Typography>
      {sayCount(removed, '%{count} record was removed.', '%{count} records were removed.')}{' '}
      {sayCount(
        restored,
        '%{count} record is as it was before.',
        '%{count} records are as they were before.',
      )}
    </Typography>
    {left.length > 0 && (
      <>
        <Typography>
          {say('These were left as they are, because somebody has worked on them since:')}
        </Typography>
        <List dense disablePadding>
          {[...new Set(left)].map((called) => (
            <ListItem key={called} disableGutters>
              {called}
            </ListItem>
          ))}
        </List>
      </>
    )}
  </>
);
