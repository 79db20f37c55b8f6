import { Typography } from '@mui/material';
import { DeedDialog } from '../foundation/deed-dialog.tsx';
import type { Row } from '../foundation/may.ts';
import { today } from '../foundation/today.ts';
import { say } from '../language/say.ts';
import { useViewer } from '../providers/auth/viewer.ts';
import { patch } from './deeds-api.ts';

/** Says that somebody has made sure that a corrective action was done. */
export function VerifyAction({ row }: { row: Row }) {
  const { ability, user } = useViewer();
  if (row.verifiedOn || !ability.can('update', 'CorrectiveAction', 'verifiedOn')) return null;
  const verify = async ({ words }: { words: string }) => {
    await patch('CorrectiveAction', row, {
      verifiedOn: today(),
      verifiedBy: user?.id,
      verification: words || null,
    });
    return null;
  };
  return (
    <DeedDialog
      heading={say('Verify that it was done')}
      act={say('Verify')}
      done={say('The corrective action is verified.')}
      words={say('What you saw')}
      onAct={row.doneOn ? verify : undefined}
    >
      <Typography>
        {row.doneOn
          ? say('Verify it once you have made sure of it yourself.')
          : say('Say first, with Edit, on which day it was done.')}
      </Typography>
    </DeedDialog>
  );
}
