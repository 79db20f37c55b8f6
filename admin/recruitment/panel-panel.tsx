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
import { Panel } from '../layout/panel.tsx';
import { useViewer } from '../providers/auth/viewer.ts';
import { refusedFrom } from '../providers/data/refused.ts';
import { inWords } from './choices.ts';
import { FollowedUp } from './followed-up.tsx';
import { type PanelPlace, panelOf } from './recruitment-api.ts';
import { isMissing, Stands } from './stands.tsx';

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
      Add a panel member
    </Button>
  );
  return (
    <Panel
      heading={places.length > 0 ? `Panel, ${places.length}` : 'Panel'}
      aside={places.length > 0 ? undefined : error ? refusedFrom(error).message : 'Nobody yet'}
      introduction={
        places.length > 0
          ? 'Who chooses the candidate, and whether they are trained to: today, and on the day they joined.'
          : undefined
      }
      actions={actions}
    >
      {places.length > 0 && (
        <Box sx={{ overflowX: 'auto', borderTop: 1, borderColor: 'divider' }}>
          <Table role="table" aria-label="Panel" sx={cardsOnPhones}>
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

const heads = ['Who', 'Today', 'When they joined', 'Follow-up'];

function Member({ place }: { place: PanelPlace }) {
  const { id, employee, role, from, until, now, participation } = place;
  const judgedOn = now[0]?.judgedOn;
  const over = until !== null && until < today();
  return (
    <TableRow role="row">
      <TableCell component="th" scope="row" role="rowheader">
        <Link to={`/panel-members/${id}/show`}>{employee?.fullName ?? 'Somebody'}</Link>
        <Typography variant="caption" component="p" color="textSecondary">
          {inWords('PanelMember', 'role', role)}, {over ? 'until' : 'from'}{' '}
          {shortDate(over ? until : from)}
        </Typography>
      </TableCell>
      <TableCell role="cell" data-label="Today">
        <Box>
          {judgedOn && judgedOn > today() && (
            <Typography variant="caption" component="p">
              On their first day, {shortDate(judgedOn)}:
            </Typography>
          )}
          <Stands rows={now} none={over ? 'No longer on the panel' : 'Nothing is asked of them'} />
        </Box>
      </TableCell>
      <TableCell role="cell" data-label="When they joined">
        <Box>
          <Stands rows={participation} none={from > today() ? 'Still to come' : 'Not known'} />
        </Box>
      </TableCell>
      <TableCell role="cell" data-label="Follow-up">
        <FollowedUp place={place} missing={isMissing(now)} all />
      </TableCell>
    </TableRow>
  );
}
