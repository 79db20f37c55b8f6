import { Button } from '@mui/material';
import { useState } from 'react';
import { useNotify, useRefresh } from 'react-admin';
import { ConfirmDialog } from '../foundation/confirm-dialog.tsx';
import { today } from '../foundation/today.ts';
import { say, sayCount } from '../language/say.ts';
import { useViewer } from '../providers/auth/viewer.ts';
import { askGraphQL } from '../providers/data/ask-graphql.ts';
import { refusedFrom } from '../providers/data/refused.ts';
import { askReached } from './whom-to-remind.ts';

/** Asks everybody whose questions are open, once it has been said how many get a message. */
export function RemindEverybody() {
  const { ability } = useViewer();
  const notify = useNotify();
  const refresh = useRefresh();
  const [count, setCount] = useState<Awaited<ReturnType<typeof askReached>> | null>(null);
  if (!ability.can('run', 'staffReminders')) return null;
  const close = () => setCount(null);
  const look = async () => {
    try {
      const found = await askReached(today());
      if (found.reached + found.unreachable > 0) setCount(found);
      else notify(say('Everybody whose questions are open has had a message within a month.'));
    } catch (error) {
      notify(refusedFrom(error).message, { type: 'error' });
    }
  };
  const remind = async () => {
    await askGraphQL('mutation { remindStaff { jobRun { id } } }');
    notify(say('The messages are being written. Nobody gets more than one a month.'));
    close();
    refresh();
  };
  return (
    <>
      <Button variant="outlined" onClick={look}>
        {say('Ask everybody whose questions are open')}
      </Button>
      {count !== null && (
        <ConfirmDialog
          heading={say('Ask everybody whose questions are open')}
          act={say('Send the messages')}
          harmless
          onConfirm={remind}
          onClose={close}
        >
          {sayCount(
            count.reached,
            '%{count} person gets a message: whoever has a question open, has an e-mail address, and has had no message for a month.',
            '%{count} people get a message: whoever has a question open, has an e-mail address, and has had no message for a month.',
          )}
          {count.unreachable > 0 &&
            ` ${sayCount(
              count.unreachable,
              '%{count} person more has a question open and no e-mail address: ask them in another way.',
              '%{count} people more have a question open and no e-mail address: ask them in another way.',
            )}`}
        </ConfirmDialog>
      )}
    </>
  );
}
