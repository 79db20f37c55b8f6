import { Box, Paper, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import type { Theme } from '@mui/material/styles';
import { Link } from 'react-router-dom';
import { say } from '../language/say.ts';
import { sayServed } from '../language/served.ts';
import { Sideways } from '../layout/sideways.tsx';
import { unseen } from '../look/unseen.ts';
import type { Choices, Person } from './matrix-api.ts';
import { StandingAndDay } from './standing-and-day.tsx';

interface Props {
  people: readonly Person[];
  requirements: Choices['requirements'];
}

/** People in rows, requirements in columns; the names stay in view while the rest moves sideways. */
export const MatrixTable = ({ people, requirements }: Props) => (
  <Paper variant="outlined" sx={{ borderRadius: '8px', overflow: 'hidden' }}>
    <Sideways label={say('Training matrix')}>
      <Table size="small" sx={table}>
        <TableHead>
          <TableRow>
            <TableCell scope="col">{say('Name')}</TableCell>
            {requirements.map(({ id, name }) => (
              <TableCell key={id} scope="col">
                {name}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {people.map(({ id, fullName, staffNumber, serviceArea, trainingStandings }) => (
            <TableRow key={id}>
              <TableCell component="th" scope="row">
                <Link to={`/employees/${id}/show`}>{fullName}</Link>
                <Box component="span" sx={small}>
                  {[staffNumber, serviceArea?.name].filter(Boolean).join(', ')}
                </Box>
              </TableCell>
              {requirements.map((requirement) => {
                const standing = trainingStandings.find(
                  (each) => each.requirement.id === requirement.id,
                );
                return (
                  <TableCell
                    key={requirement.id}
                    title={standing && sayServed(String(standing.reason))}
                  >
                    {standing ? (
                      <StandingAndDay row={standing} />
                    ) : (
                      <Box component="span" sx={unseen}>
                        {say('Does not apply')}
                      </Box>
                    )}
                  </TableCell>
                );
              })}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Sideways>
  </Paper>
);

const small = { display: 'block', fontSize: '0.875rem', fontWeight: 400, color: 'text.secondary' };

const table = {
  '& th, & td': { verticalAlign: 'top' },
  '& thead th': { minWidth: 120 },
  '& tr > th:first-of-type': {
    position: 'sticky',
    left: 0,
    zIndex: 1,
    minWidth: { xs: 130, md: 190 },
    maxWidth: { xs: 150, md: 280 },
    bgcolor: 'background.paper',
    borderRight: 1,
    borderRightColor: 'divider',
  },
  '& thead tr > th:first-of-type': { bgcolor: ({ palette }: Theme) => palette.tokens.sunken },
} as const;
