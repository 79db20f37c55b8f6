import { Box, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { Panel } from '../layout/panel.tsx';

interface Props {
  heading: string;
  names: readonly string[];
  rows: readonly (string | number | null)[][];
}

/** A plain table; nothing where there are no rows. */
export function Lines({ heading, names, rows }: Props) {
  if (rows.length === 0) return null;
  return (
    <Panel heading={heading}>
      <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="group" aria-label={heading}>
        <Table size="small">
          <TableHead>
            <TableRow>
              {names.map((name) => (
                <TableCell key={name}>{name}</TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.map((cells) => (
              <TableRow key={JSON.stringify(cells)}>
                {cells.map((cell, at) => (
                  <TableCell key={names[at]}>{cell}</TableCell>
                ))}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Box>
    </Panel>
  );
}
