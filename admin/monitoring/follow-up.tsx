import { ActButton } from '../jobs/act-button.tsx';
import { say } from '../language/say.ts';
import { useViewer } from '../providers/auth/viewer.ts';
import { askGraphQL } from '../providers/data/ask-graphql.ts';
import type { Screens } from '../screens.ts';

/** Asks everybody whose questions are open, in one click. */
function RemindEverybody() {
  const { ability } = useViewer();
  if (!ability.can('run', 'staffReminders')) return null;
  return (
    <ActButton
      label={say('Ask everybody whose questions are open')}
      done={say('The messages are being written. Nobody gets more than one a month.')}
      act={() => askGraphQL('mutation { remindStaff { jobRun { id } } }')}
    />
  );
}

export default {
  columns: [
    'employee',
    'serviceArea',
    'standing',
    'answered',
    'notAnswered',
    'askedOn',
    'remindedOn',
  ],
  listActions: RemindEverybody,
} satisfies Screens;
