import { Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { cardsOnPhones } from '../foundation/cards-on-phones.ts';
import { say } from '../language/say.ts';
import { Panel } from '../layout/panel.tsx';

interface Props {
  heading: string;
  names: readonly string[];
  rows: readonly (string | number | null)[][];
  /** What stands under the table. */
  more?: string | null;
}

/** A plain table, whose rows differ; nothing where there are none. */
export function Lines({ heading, names, rows, more }: Props) {
  if (rows.length === 0) return null;
  const different = new Map(rows.map((cells) => [JSON.stringify(cells), cells]));
  return (
    <Panel heading={heading}>
      <Table role="table" aria-label={heading} size="small" sx={[cardsOnPhones, narrowLines]}>
        <TableHead role="rowgroup">
          <TableRow role="row">
            {names.map((name) => (
              <TableCell role="columnheader" key={name}>
                {name}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody role="rowgroup">
          {[...different].map(([key, cells]) => (
            <TableRow role="row" key={key}>
              {cells.map((cell, at) => (
                <TableCell role="cell" key={names[at]} data-label={names[at]}>
                  {cell}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {more && (
        <Typography sx={{ px: { xs: 2, md: 2.5 }, py: 1.5 }}>
          {say('And %{more}.', { more })}
        </Typography>
      )}
    </Panel>
  );
}

const narrowLines = { '& thead th:first-of-type': { width: 72 } };
