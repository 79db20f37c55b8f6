import { Alert } from '@mui/material';
import type { Row } from '../foundation/may.ts';
import { say } from '../language/say.ts';
import { useViewer } from '../providers/auth/viewer.ts';

/** What is next with training that was handed in, for whoever looks at it. */
export function ClaimNotice({ row }: { row: Row }) {
  const { ability } = useViewer();
  if (row.state === 'refused')
    return (
      <Alert severity="error" variant="outlined" sx={notice}>
        {say('Refused: %{reason}', { reason: String(row.refusedBecause ?? '') })}
      </Alert>
    );
  if (row.state !== 'handedIn') return null;
  return (
    <Alert severity="info" variant="outlined" sx={notice}>
      {ability.can('create', 'Completion')
        ? say('Look at the documents below, then approve or refuse it.')
        : say(
            'The training coordinator looks at this next. Until then you can change it, and add documents below.',
          )}
    </Alert>
  );
}

const notice = { mb: 3, color: 'text.primary', bgcolor: 'background.paper' } as const;
