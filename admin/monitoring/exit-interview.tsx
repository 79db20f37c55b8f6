import { Typography } from '@mui/material';
import type { Row } from '../foundation/may.ts';
import { say } from '../language/say.ts';
import { part } from '../layout/fetched.tsx';
import { useViewer } from '../providers/auth/viewer.ts';
import { askGraphQL } from '../providers/data/ask-graphql.ts';
import type { Screens } from '../screens.ts';

const DeedDialog = part(() => import('../foundation/deed-dialog.tsx'), 'DeedDialog');
const PassOn = part(() => import('./pass-on.tsx'), 'PassOn');

function Invite({ row }: { row: Row }) {
  const { ability } = useViewer();
  if (row.answeredOn || row.declinedOn) return null;
  if (!ability.can('update', 'ExitInterview', 'invitedOn')) return null;
  const { id, version } = row;
  return (
    <DeedDialog
      heading={say('Send the link')}
      act={row.invitedOn ? say('Send a new link') : say('Send the link')}
      done={say('The link is on its way.')}
      onAct={async () => {
        const { inviteLeaver: link } = await askGraphQL<{ inviteLeaver: string | null }>(
          'mutation ($id: ID!, $version: Int!) { inviteLeaver(id: $id, version: $version) }',
          { id, version },
        );
        return link && <PassOn link={link} />;
      }}
    >
      <Typography>
        {say(
          'They get a link by e-mail that works for 60 days, without an account. A link that was sent before stops working. Nobody sees what they answer.',
        )}
      </Typography>
    </DeedDialog>
  );
}

const later = ['invitedOn', 'linkExpiresAt', 'answeredOn', 'channel', 'declinedOn'];

export default {
  columns: ['employee', 'state', 'invitedOn', 'answeredOn', 'channel'],
  groups: [
    { heading: say('Who leaves'), fields: ['employee', 'email', 'state'] },
    { heading: say('How far it has come'), fields: later },
  ],
  actions: Invite,
} satisfies Screens;
