import { Typography } from '@mui/material';
import type { Row } from '../foundation/may.ts';
import { today } from '../foundation/today.ts';
import { useViewer } from '../providers/auth/viewer.ts';
import { DeedDialog } from './deed-dialog.tsx';
import { patch, sendQuestionnaire } from './deeds-api.ts';

const outcomes = {
  accepted: 'Accepted',
  changesAskedFor: 'Changes asked for',
  rejected: 'Rejected',
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
      heading="Send the link"
      act={row.sentOn ? 'Send a new link' : 'Send the link'}
      done="The link is on its way."
      onAct={async () => {
        const link = await sendQuestionnaire(row);
        return link && <Shown link={link} />;
      }}
    >
      <Typography>
        The contact of the supplier gets a link by e-mail that works for 28 days, without an
        account.{row.sentOn ? ' The link that was sent before stops working.' : ''}
      </Typography>
    </DeedDialog>
  );
}

/** Where no mail server is set, the officer passes the link on. */
const Shown = ({ link }: { link: string }) => (
  <>
    <Typography>
      No mail server is set, so pass this link on to the contact yourself. It is shown this once.
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
      heading="Assess the answers"
      act="Assess"
      done="The answers are assessed."
      choices={outcomes}
      words="Why"
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
