import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import DoNotDisturbOnOutlined from '@mui/icons-material/DoNotDisturbOnOutlined';
import EventAvailableOutlined from '@mui/icons-material/EventAvailableOutlined';
import ScheduleOutlined from '@mui/icons-material/ScheduleOutlined';
import { Box, Stack, Typography } from '@mui/material';
import { Link } from 'react-router-dom';
import { Standing } from '../foundation/standing.tsx';
import { hasCome, today } from '../foundation/today.ts';
import { ActButton } from '../jobs/act-button.tsx';
import { say } from '../language/say.ts';
import { type Booked, cancel, type Held, record } from './bookings-api.ts';

interface Props {
  held: Held;
  /** Whether the viewer keeps the register. */
  keeps: boolean;
}

/** Who is booked on a session, who waits, and who was there. */
export function Register({ held, keeps }: Props) {
  const people = held.bookings.filter(({ state }) => state !== 'cancelled');
  if (people.length === 0)
    return (
      <Typography sx={line}>
        {keeps ? say('Nobody is booked yet.') : say('You are not booked on it.')}
      </Typography>
    );
  const onTheDay = held.startsOn <= today();
  const begun = hasCome(held.startsOn, held.startsAt);
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {people.map((booked) => (
        <Box component="li" key={booked.id} sx={{ ...line, borderTop: 1, borderColor: 'divider' }}>
          <Stack
            direction="row"
            spacing={2}
            useFlexGap
            sx={{ flexWrap: 'wrap', alignItems: 'center' }}
          >
            <Box sx={{ flex: '1 1 220px' }}>
              {booked.employee ? (
                <Link to={`/employees/${booked.employee.id}/show`}>{booked.employee.fullName}</Link>
              ) : (
                say('Somebody')
              )}{' '}
              {booked.employee?.staffNumber}
            </Box>
            <State booked={booked} />
            {keeps && booked.place !== 'waiting' && <Box sx={signature}>{say('Signature')}</Box>}
            <Stack direction="row" spacing={1} className="not-printed">
              {keeps && onTheDay && booked.state !== 'attended' && (
                <Act booked={booked} label={say('Was there')} act={() => record(booked.id, true)} />
              )}
              {keeps && onTheDay && booked.state !== 'absent' && (
                <Act
                  booked={booked}
                  label={say('Was absent')}
                  act={() => record(booked.id, false)}
                />
              )}
              {booked.state === 'booked' && !begun && (
                <Act booked={booked} label={say('Cancel')} act={() => cancel(booked.id)} />
              )}
            </Stack>
          </Stack>
        </Box>
      ))}
    </Box>
  );
}

const Act = ({
  booked,
  label,
  act,
}: {
  booked: Booked;
  label: string;
  act: () => Promise<unknown>;
}) => (
  <ActButton
    label={label}
    done={`${label}: ${booked.employee?.fullName ?? say('Somebody')}.`}
    act={act}
  />
);

function State({ booked: { state, place } }: { booked: Booked }) {
  if (state === 'attended')
    return <Standing kind="success" Icon={CheckCircleOutlined} words={say('Was there')} />;
  if (state === 'absent')
    return <Standing kind="error" Icon={DoNotDisturbOnOutlined} words={say('Was absent')} />;
  if (place === 'waiting')
    return <Standing kind="warning" Icon={ScheduleOutlined} words={say('Waiting list')} />;
  return <Standing kind="info" Icon={EventAvailableOutlined} words={say('Has a place')} />;
}

// on paper alone, for those who come
const signature = {
  display: 'none',
  '@media print': { display: 'block', flex: '1 1 200px', borderBottom: 1, pb: 0.25 },
} as const;

const line = { px: { xs: 2, md: 2.5 }, py: 1.5 } as const;
