import { Box, Button, Stack } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { ListedCollection } from '../foundation/collection.tsx';
import type { CollectionField } from '../foundation/declaration.ts';
import type { Row } from '../foundation/may.ts';
import { hasCome, today } from '../foundation/today.ts';
import { ActButton } from '../jobs/act-button.tsx';
import { say } from '../language/say.ts';
import { Panel } from '../layout/panel.tsx';
import { useViewer } from '../providers/auth/viewer.ts';
import { ChooseEmployee } from '../workforce/choose-employee.tsx';
import { book, type Held, ownRecord, sessionWith } from './bookings-api.ts';
import { invitation } from './invitation.ts';
import { Register } from './register.tsx';

/** The register of a session on its page; elsewhere, bookings stand in a list like all else. */
export function BookingsOf({ field, row }: { field: CollectionField; row: Row }) {
  return field.by === 'session' ? (
    <BookingsOn id={row.id} />
  ) : (
    <ListedCollection field={field} row={row} />
  );
}

function BookingsOn({ id }: { id: string }) {
  const { data: held } = useQuery({
    queryKey: ['courseSessions', 'register', id],
    queryFn: () => sessionWith(id),
    retry: false,
  });
  return held ? <Bookings held={held} /> : null;
}

function Bookings({ held }: { held: Held }) {
  const { ability, user } = useViewer();
  const { data: own } = useQuery({
    queryKey: ['courseSessions', 'own', user?.id],
    queryFn: async () => (await ownRecord(user?.id ?? '')) ?? null,
    enabled: ability.can('create', 'Booking'),
    retry: false,
  });
  const keeps = ability.can('create', 'CourseSession');
  const open = !held.cancelledOn && held.endsOn >= today();
  const toCome = open && !hasCome(held.startsOn, held.startsAt);
  const mine = held.bookings.some(
    ({ employee, state }) => employee?.id === own && state !== 'cancelled',
  );
  return (
    <Panel
      heading={keeps ? say('Register') : say('Bookings')}
      aside={say('%{left} of %{all} places left', { left: held.placesLeft, all: held.capacity })}
      actions={
        <Stack direction="row" spacing={1} className="not-printed">
          {own && toCome && !mine && (
            <ActButton
              label={
                held.placesLeft > 0 ? say('Book me a place') : say('Put me on the waiting list')
              }
              done={say('You are booked.')}
              act={() => book(held.id, own)}
            />
          )}
          <Button variant="outlined" onClick={() => download(held)}>
            {say('Add to calendar')}
          </Button>
          {keeps && (
            <Button variant="outlined" onClick={() => window.print()}>
              {say('Print')}
            </Button>
          )}
        </Stack>
      }
    >
      <Register held={held} keeps={keeps} />
      {keeps && open && <BookSomebody held={held} />}
    </Panel>
  );
}

const BookSomebody = ({ held }: { held: Held }) => (
  <Box
    className="not-printed"
    sx={{ px: { xs: 2, md: 2.5 }, py: 2, borderTop: 1, borderColor: 'divider' }}
  >
    <ChooseEmployee
      label={say('Book somebody')}
      act={say('Book')}
      done={say('Booked.')}
      onChoose={(employee) => book(held.id, employee)}
    />
  </Box>
);

function download(held: Held) {
  const file = new Blob([invitation(held, new Date())], { type: 'text/calendar' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = `${held.course?.title ?? 'training'} ${held.startsOn}.ics`;
  link.click();
  URL.revokeObjectURL(link.href);
}
