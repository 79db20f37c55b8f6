import { Button } from '@mui/material';
import { useNotify } from 'react-admin';
import type { Row } from '../foundation/may.ts';
import { progress, Standing } from '../foundation/standing.tsx';
import { say } from '../language/say.ts';
import { useViewer } from '../providers/auth/viewer.ts';
import type { Screens } from '../screens.ts';
import { ActButton } from './act-button.tsx';
import { jobLabel } from './job-label.ts';
import { retryMessage } from './jobs-api.ts';

export default {
  composed: ['lastError'],
  columns: ['subject', 'recipientEmail', 'state', 'queuedAt', 'sentAt', 'lastError'],
  groups: [
    {
      heading: say('Message'),
      fields: ['subject', 'recipientEmail', 'mail', 'language', 'state', 'lastError'],
    },
    { heading: say('Link'), fields: ['link'] },
    { heading: say('When'), fields: ['queuedAt', 'sentAt', 'nextAt', 'expiresAt', 'attempts'] },
  ],
  values: {
    mail: ({ row }) => jobLabel(String(row.mail)),
    state: ({ row }) => <State row={row} />,
    link: ({ row }) => <Link row={row} />,
  },
  actions: Actions,
} satisfies Screens;

function State({ row: { state } }: { row: Row }) {
  const kind = progress[String(state)];
  return kind ? <Standing {...kind} words={jobLabel(String(state))} /> : String(state);
}

/** A link to be given to somebody by hand; opening it here would use it up. */
function Link({ row: { link } }: { row: Row }) {
  const notify = useNotify();
  if (!link) return say('It has left, or is of no more use.');
  const copy = async () => {
    await navigator.clipboard.writeText(String(link));
    notify(say('The link is copied. Give it to nobody but the person it is for.'));
  };
  return (
    <Button variant="outlined" onClick={copy}>
      {say('Copy the link')}
    </Button>
  );
}

function Actions({ row }: { row: Row }) {
  const { ability } = useViewer();
  const may = ability.can('update', { ...row, __typename: 'Message' }, 'state');
  if (row.state !== 'failed' || !may) return null;
  return (
    <ActButton
      label={say('Try again')}
      done={say('It is tried again.')}
      act={() => retryMessage(row.id)}
    />
  );
}
