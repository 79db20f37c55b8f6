import {
  Box,
  Button,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router-dom';
import { cardsOnPhones } from '../foundation/cards-on-phones.ts';
import { shortDate } from '../foundation/format.ts';
import type { Row } from '../foundation/may.ts';
import { today } from '../foundation/today.ts';
import { say } from '../language/say.ts';
import { Panel } from '../layout/panel.tsx';
import { useViewer } from '../providers/auth/viewer.ts';
import { refusedFrom } from '../providers/data/refused.ts';
import { inWords } from './choices.ts';
import { FollowedUp } from './followed-up.tsx';
import { type PanelPlace, panelOf } from './recruitment-api.ts';
import { Stands } from './stands.tsx';

/** Who chooses the candidate, whether each is trained for it, and what was done where somebody is not. */
export function PanelPanel({ row }: { row: Row }) {
  const { ability } = useViewer();
  const { data: places = [], error } = useQuery({
    queryKey: ['panel-members', 'panel', row.id],
    queryFn: () => panelOf(row.id, today()),
    retry: false,
  });
  const actions = ability.can('create', 'PanelMember') && (
    <Button
      variant="outlined"
      size="small"
      component={Link}
      to="/panel-members/create"
      state={{ record: { vacancy: { id: row.id } } }}
    >
      {say('Add a panel member')}
    </Button>
  );
  return (
    <Panel
      heading={
        places.length > 0 ? say('Panel, %{number}', { number: places.length }) : say('Panel')
      }
      aside={places.length > 0 ? undefined : error ? refusedFrom(error).message : say('Nobody yet')}
      introduction={
        places.length > 0
          ? say(
              'Who chooses the candidate, and whether they are trained to: today, and on the day they joined.',
            )
          : undefined
      }
      actions={actions}
    >
      {places.length > 0 && (
        <Box sx={{ overflowX: 'auto', borderTop: 1, borderColor: 'divider' }}>
          <Table role="table" aria-label={say('Panel')} sx={cardsOnPhones}>
            <TableHead role="rowgroup">
              <TableRow role="row">
                {heads.map((head) => (
                  <TableCell key={head} role="columnheader" scope="col">
                    {head}
                  </TableCell>
                ))}
              </TableRow>
            </TableHead>
            <TableBody role="rowgroup">
              {places.map((place) => (
                <Member key={place.id} place={place} />
              ))}
            </TableBody>
          </Table>
        </Box>
      )}
    </Panel>
  );
}

const heads = [say('Who'), say('Today'), say('When they joined'), say('Follow-up')];

function Member({ place }: { place: PanelPlace }) {
  const { id, employee, role, from, until, now, participation } = place;
  const judgedOn = now[0]?.judgedOn;
  const inRole = inWords('PanelMember', 'role', role);
  const over = until !== null && until < today();
  return (
    <TableRow role="row">
      <TableCell component="th" scope="row" role="rowheader">
        <Link to={`/panel-members/${id}/show`}>{employee?.fullName ?? say('Somebody')}</Link>
        <Typography variant="caption" component="p" color="textSecondary">
          {over
            ? say('%{role}, until %{day}', { role: inRole, day: shortDate(until) })
            : say('%{role}, from %{day}', { role: inRole, day: shortDate(from) })}
        </Typography>
      </TableCell>
      <TableCell role="cell" data-label={say('Today')}>
        <Box>
          {judgedOn && judgedOn > today() && (
            <Typography variant="caption" component="p">
              {say('On their first day, %{day}:', { day: shortDate(judgedOn) })}
            </Typography>
          )}
          <Stands
            rows={now}
            none={over ? say('No longer on the panel') : say('Nothing is asked of them')}
          />
        </Box>
      </TableCell>
      <TableCell role="cell" data-label={say('When they joined')}>
        <Box>
          <Stands
            rows={participation}
            none={from > today() ? say('Still to come') : say('Not known')}
          />
        </Box>
      </TableCell>
      <TableCell role="cell" data-label={say('Follow-up')}>
        <FollowedUp place={place} now={now} all />
      </TableCell>
    </TableRow>
  );
}
