import { Button } from '@mui/material';
import { Link } from 'react-router-dom';
import type { Row } from '../foundation/may.ts';
import { say } from '../language/say.ts';
import type { Screens } from '../screens.ts';
import { KindName } from './kind-name.tsx';

export default {
  own: say('Files handed in'),
  columns: ['name', 'kind', 'state', 'size', 'uploadedAt'],
  groups: [
    {
      heading: say('File'),
      fields: ['name', 'kind', 'state', 'uploadedAt', 'size', 'sha256'],
    },
  ],
  unasked: ['run'],
  needs: { name: ['state', 'run'] },
  values: { kind: KindName },
  actions: Actions,
} satisfies Screens;

/** The way back to the step that a file is at. */
function Actions({ row }: { row: Row }) {
  const step = row.state === 'imported' ? '/result' : row.run ? '/progress' : '';
  return (
    <Button variant="contained" component={Link} to={`/bring-in/${row.id}${step}`}>
      {row.state === 'imported' ? say('See what came of it') : say('Go on')}
    </Button>
  );
}
