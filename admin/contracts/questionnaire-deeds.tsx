import { Typography } from '@mui/material';
import { DeedDialog } from '../foundation/deed-dialog.tsx';
import type { Row } from '../foundation/may.ts';
import { today } from '../foundation/today.ts';
import { say } from '../language/say.ts';
import { useViewer } from '../providers/auth/viewer.ts';
import { patch, sendQuestionnaire } from './deeds-api.ts';

const outcomes = {
  accepted: say('Accepted'),
  changesAskedFor: say('Changes asked for'),
  rejected: say('Rejected'),
};

/** Sends the link while there is no answer, and assesses the answers when there are. */
export function QuestionnaireDeeds({ row }: { row: Row }) {
  const { ability } = useViewer();
  if (!ability.can('update', 'SupplierQuestionnaire', 'outcome')) return null;
  return row.answeredAt ? <Assess row={row} /> : <Send row={row} />;
}

function Send({ row }: { row: Row }) {
  return (
    <DeedDialog
      heading={say('Send the link')}
      act={row.sentOn ? say('Send a new link') : say('Send the link')}
      done={say('The link is on its way.')}
      onAct={async () => {
        const link = await sendQuestionnaire(row);
        return link && <Shown link={link} />;
      }}
    >
      <Typography>
        {say(
          'The contact of the supplier gets a link by e-mail that works for 28 days, without an account. A link that was sent before stops working.',
        )}
      </Typography>
    </DeedDialog>
  );
}

/** Where no mail server is set, the officer passes the link on. */
const Shown = ({ link }: { link: string }) => (
  <>
    <Typography>
      {say(
        'No mail server is set, so pass this link on to the contact yourself. It is shown this once.',
      )}
    </Typography>
    <Typography component="code" sx={{ overflowWrap: 'anywhere' }}>
      {link}
    </Typography>
  </>
);

function Assess({ row }: { row: Row }) {
  const { user } = useViewer();
  return (
    <DeedDialog
      heading={say('Assess the answers')}
      act={say('Assess')}
      done={say('The answers are assessed.')}
      choices={outcomes}
      words={say('Why')}
      onAct={async ({ choice, words }) => {
        await patch('SupplierQuestionnaire', row, {
          outcome: choice,
          assessment: words || null,
          assessedOn: today(),
          assessedBy: user?.id,
        });
        return null;
      }}
    />
  );
}
