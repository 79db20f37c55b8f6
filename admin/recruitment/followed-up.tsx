import { Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { resources } from '../foundation/declaration.ts';
import { longDate } from '../foundation/format.ts';
import { useViewer } from '../providers/auth/viewer.ts';
import { inWords } from './choices.ts';
import { FollowUpDialog } from './follow-up-dialog.tsx';
import type { FollowUp, Place } from './recruitment-api.ts';

interface Props {
  place: Place;
  /** Whether anything is missing that somebody should be told of. */
  missing: boolean;
  all?: boolean;
}

/** What was done about training that is missing, and what can be done next. */
export function FollowedUp({ place, missing, all = false }: Props) {
  const { ability } = useViewer();
  const [recording, setRecording] = useState(false);
  const shown = all ? place.followUps : place.followUps.slice(0, 1);
  const who = place.employee?.fullName ?? 'this person';
  return (
    <Box sx={{ display: 'grid', gap: 0.75, justifyItems: 'start' }}>
      {shown.map((each) => (
        <Said key={each.id} followUp={each} />
      ))}
      {shown.length === 0 && missing && (
        <Typography variant="caption" color="textSecondary">
          Nobody has been told yet.
        </Typography>
      )}
      {missing && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          {ability.can('create', 'PanelFollowUp') && (
            <Button
              variant="outlined"
              size="small"
              aria-label={`Record follow-up: ${who}`}
              onClick={() => setRecording(true)}
            >
              Record follow-up
            </Button>
          )}
          <Sessions />
        </Box>
      )}
      {recording && <FollowUpDialog place={place} onClose={() => setRecording(false)} />}
    </Box>
  );
}

const Said = ({ followUp: { on, how, outcome, note, told } }: { followUp: FollowUp }) => (
  <Typography variant="caption" component="p">
    {inWords('PanelFollowUp', 'outcome', outcome)}: {told?.fullName ?? 'somebody'} was told{' '}
    {ways[how]} on <time dateTime={on}>{longDate(on)}</time>.{note && ` ${note}`}
  </Typography>
);

const ways: Record<string, string> = {
  email: 'by e-mail',
  telephone: 'by telephone',
  inPerson: 'in person',
  letter: 'by letter',
};

const sessions = resources.find(({ name }) => name === 'Session');

/** The way to where people are booked, once there are sessions to book them on. */
function Sessions() {
  const { ability } = useViewer();
  if (!sessions || !ability.can('read', sessions.name)) return null;
  return (
    <Button variant="text" size="small" component={Link} to={`/${sessions.plural}`}>
      Book on a session
    </Button>
  );
}
