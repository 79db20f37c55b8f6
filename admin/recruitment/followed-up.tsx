import { Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { pathOf, resources } from '../foundation/declaration.ts';
import { longDate } from '../foundation/format.ts';
import type { Row } from '../foundation/may.ts';
import { say } from '../language/say.ts';
import { sayWith } from '../language/say-with.tsx';
import { useViewer } from '../providers/auth/viewer.ts';
import { inWords } from './choices.ts';
import { FollowUpDialog } from './follow-up-dialog.tsx';
import type { FollowUp, Place } from './recruitment-api.ts';
import { isMissing } from './stands.tsx';

interface Props {
  place: Place;
  /** How they stand now: somebody should be told of what is missing. */
  now: readonly Row[];
  all?: boolean;
}

/** What was done about training that is missing, and what can be done next. */
export function FollowedUp({ place, now, all = false }: Props) {
  const missing = isMissing(now);
  const { ability } = useViewer();
  const [recording, setRecording] = useState(false);
  const shown = all ? place.followUps : place.followUps.slice(0, 1);
  const who = place.employee?.fullName ?? say('this person');
  return (
    <Box sx={{ display: 'grid', gap: 0.75, justifyItems: 'start' }}>
      {shown.map((each) => (
        <Said key={each.id} followUp={each} />
      ))}
      {shown.length === 0 && missing && (
        <Typography variant="caption" color="textSecondary">
          {say('Nobody has been told yet.')}
        </Typography>
      )}
      {missing && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          {ability.can('create', 'PanelFollowUp') && (
            <Button
              variant="outlined"
              size="small"
              aria-label={say('Record follow-up: %{who}', { who })}
              onClick={() => setRecording(true)}
            >
              {say('Record follow-up')}
            </Button>
          )}
          <Sessions />
        </Box>
      )}
      {recording && <FollowUpDialog {...{ place, now }} onClose={() => setRecording(false)} />}
    </Box>
  );
}

const Said = ({ followUp: { on, how, outcome, note, told } }: { followUp: FollowUp }) => (
  <Typography variant="caption" component="p">
    {sayWith(
      say('%{outcome}: %{who} was told %{how} on %{day}.', {
        outcome: inWords('PanelFollowUp', 'outcome', outcome),
        who: told?.fullName ?? say('somebody'),
        how: ways[how] ?? '',
      }),
      { day: <time dateTime={on}>{longDate(on)}</time> },
    )}
    {note && ` ${note}`}
  </Typography>
);

const ways: Record<string, string> = {
  email: say('by e-mail'),
  telephone: say('by telephone'),
  inPerson: say('in person'),
  letter: say('by letter'),
};

const sessions = resources.find(({ name }) => name === 'CourseSession');

/** The way to where people are booked, once there are sessions to book them on. */
function Sessions() {
  const { ability } = useViewer();
  if (!sessions || !ability.can('read', sessions.name)) return null;
  return (
    <Button variant="text" size="small" component={Link} to={`/${pathOf(sessions)}`}>
      {say('Book on a session')}
    </Button>
  );
}
