import { ActButton } from '../jobs/act-button.tsx';
import { say } from '../language/say.ts';
import { useViewer } from '../providers/auth/viewer.ts';
import { askGraphQL } from '../providers/data/ask-graphql.ts';
import type { Screens } from '../screens.ts';

/** Counts what is due today, and changes nothing. */
function Try() {
  const { ability } = useViewer();
  if (!ability.can('run', 'tryRetention')) return null;
  return (
    <ActButton
      label={say('Count what is due today')}
      done={say(
        'It is being counted; nothing is changed. What comes of it is under retention runs.',
      )}
      act={() => askGraphQL('mutation { tryRetention { jobRun { id } } }', {})}
    />
  );
}

export default {
  columns: ['what', 'months', 'action', 'inForce', 'reason'],
  listActions: Try,
} satisfies Screens;
