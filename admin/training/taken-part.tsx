import { Box } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useListContext } from 'react-admin';
import { longDate } from '../foundation/format.ts';
import type { Row } from '../foundation/may.ts';
import { today } from '../foundation/today.ts';
import { say } from '../language/say.ts';
import { useViewer } from '../providers/auth/viewer.ts';
import { FollowedUp } from '../recruitment/followed-up.tsx';
import { placesWith } from '../recruitment/recruitment-api.ts';
import { Stands } from '../recruitment/stands.tsx';

/** How somebody stood on the day they joined the panel, and what was done about what is missing. */
export function TakenPart({ row }: { row: Row }) {
  const { ability } = useViewer();
  const { data: rows = [], filterValues } = useListContext<Row>();
  const until = filterValues?.$parameters?.on || today();
  // one question for the whole page: the id of a row begins with that of the place on the panel
  const ids = [...new Set(rows.map(placeOf))].sort();
  const { data: places } = useQuery({
    queryKey: ['panel-members', 'places', until, ids],
    queryFn: () => placesWith(ids, until),
    enabled: ability.can('read', 'PanelFollowUp'),
    retry: false,
  });
  const place = places?.get(placeOf(row));
  if (!place) return null;
  const [requirement] = row.id.split('.').slice(1);
  const then = place.participation.filter(({ id }) => id.endsWith(`.${requirement}`));
  return (
    <Box sx={{ display: 'grid', gap: 1, minWidth: { md: 220 } }}>
      <Box>
        <Stands
          rows={then.map(({ reason: _, ...rest }) => ({
            ...rest,
            reason: say('Joined on %{day}.', { day: longDate(place.from) }),
          }))}
          none={say('Still to join')}
        />
      </Box>
      <FollowedUp place={place} now={[row]} />
    </Box>
  );
}

const placeOf = ({ id }: Row) => id.split('.')[0]!;
