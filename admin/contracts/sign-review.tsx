import { Typography } from '@mui/material';
import { DeedDialog } from '../foundation/deed-dialog.tsx';
import type { Row } from '../foundation/may.ts';
import { today } from '../foundation/today.ts';
import { say } from '../language/say.ts';
import { useViewer } from '../providers/auth/viewer.ts';
import { patch } from './deeds-api.ts';

/** Signs a review: once, and where it takes two, by another person after that. */
export function SignReview({ row }: { row: Row }) {
  const { ability, user } = useViewer();
  const first = !row.signedOn;
  const own = (row.reviewer as { id?: string } | null)?.id === user?.id;
  const may = ability.can('update', 'ComplianceReview', first ? 'signedOn' : 'secondSignedOn');
  if (!may || row.secondSignedOn || (!first && own)) return null;
  const sign = async () => {
    const day = today();
    await patch(
      'ComplianceReview',
      row,
      first
        ? { reviewer: user?.id, signedOn: day }
        : { secondReviewer: user?.id, secondSignedOn: day },
    );
    return null;
  };
  return (
    <DeedDialog
      heading={first ? say('Sign this review') : say('Sign as the second person')}
      act={first ? say('Sign') : say('Sign second')}
      done={say('The review is signed.')}
      onAct={sign}
    >
      <Typography>
        {first
          ? say(
              'You sign that you held this review and that its rating is right. It cannot be changed afterwards.',
            )
          : say('You sign that you have read this review and agree with its rating.')}
      </Typography>
    </DeedDialog>
  );
}
