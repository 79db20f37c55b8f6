import { Box, Button, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { ActButton } from '../jobs/act-button.tsx';
import { say } from '../language/say.ts';
import { Panel } from '../layout/panel.tsx';
import { useViewer } from '../providers/auth/viewer.ts';
import { refusedFrom } from '../providers/data/refused.ts';
import { type Account, changeAccount, sendLink } from './accounts-api.ts';
import { WithQuestion } from './with-question.tsx';

/** How somebody signs in, and what an administrator can do about it. */
export function SigningInPanel({ account }: { account: Account }) {
  const { ability } = useViewer();
  const [sent, setSent] = useState<Sent | null>(null);
  const may = (field: string) => ability.can('update', { ...account, __typename: 'User' }, field);
  return (
    <Panel heading={say('How they sign in')} introduction={standing(account)}>
      <Box sx={{ px: { xs: 2, md: 2.5 }, pb: 2.5 }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          {!account.disabled && ability.can('create', 'Message') && (
            <SendLink account={account} again={sent !== null} onSent={setSent} />
          )}
          {account.twoFactorEnabled && may('twoFactorEnabled') && <Lost account={account} />}
          {may('disabled') && <Disabling account={account} />}
        </Box>
        <div role="status">{sent && <Written account={account} sent={sent} />}</div>
      </Box>
    </Panel>
  );
}

function standing({ disabled, signsInBy }: Account): string {
  if (disabled) return say('This account is disabled: nobody can sign in with it.');
  if (signsInBy === 'nothingYet')
    return say(
      'They cannot sign in yet. Send them a link: it works once, within a day, and lets them choose a password or connect their work account.',
    );
  if (signsInBy === 'workAccount')
    return say(
      'They sign in where your organisation does. Their roles follow from their groups there each time. A link lets them choose a password here instead.',
    );
  return say(
    'They sign in with a password. A link lets them choose another one; the present one works until they do. What they told about themselves before is not shown to them after that.',
  );
}

interface Sent {
  link: string | null;
}

interface SendProps {
  account: Account;
  again: boolean;
  onSent: (sent: Sent) => void;
}

function SendLink({ account: { id, signsInBy }, again, onSent }: SendProps) {
  const notify = useNotify();
  const [busy, setBusy] = useState(false);
  const send = async () => {
    setBusy(true);
    try {
      onSent(await sendLink(id));
    } catch (error) {
      notify(refusedFrom(error).message, { type: 'error' });
    } finally {
      setBusy(false);
    }
  };
  const needed = signsInBy === 'nothingYet' && !again;
  return (
    <Button variant={needed ? 'contained' : 'outlined'} onClick={send} disabled={busy}>
      {again ? say('Send another link') : say('Send a link')}
    </Button>
  );
}

function Written({ account: { email }, sent: { link } }: { account: Account; sent: Sent }) {
  const notify = useNotify();
  const copy = async () => {
    await navigator.clipboard.writeText(link ?? '');
    notify(say('The link is copied. Give it to nobody but the person it is for.'));
  };
  return (
    <Stack spacing={1} sx={{ mt: 2, alignItems: 'flex-start' }}>
      <Typography>
        {link
          ? say('No mail server is set: copy the link and give it to them yourself.')
          : say('A message with a link is on its way to %{email}.', { email })}
      </Typography>
      {link && (
        <Button variant="outlined" onClick={copy}>
          {say('Copy the link')}
        </Button>
      )}
    </Stack>
  );
}

const Lost = ({ account }: { account: Account }) => (
  <WithQuestion
    label={say('Take the second factor away')}
    heading={say('Take the second factor of %{name} away', { name: account.name })}
    act={say('Take it away')}
    done={say('The second factor is gone.')}
    onConfirm={() => changeAccount(account, { twoFactorEnabled: false })}
  >
    {say(
      'For somebody who has lost their telephone and their backup codes. They are signed out everywhere. If their role needs a second factor, they set one up when they next sign in.',
    )}
  </WithQuestion>
);

function Disabling({ account }: { account: Account }) {
  if (account.disabled)
    return (
      <ActButton
        label={say('Enable the account')}
        done={say('%{name} can sign in again.', { name: account.name })}
        act={() => changeAccount(account, { disabled: false })}
      />
    );
  return (
    <WithQuestion
      label={say('Disable the account')}
      heading={say('Disable the account of %{name}', { name: account.name })}
      act={say('Disable')}
      done={say('The account is disabled.')}
      onConfirm={() => changeAccount(account, { disabled: true })}
    >
      {say(
        'They are signed out everywhere at once and cannot sign in. What they have done stays in the record. You can enable the account again.',
      )}
    </WithQuestion>
  );
}
