import { Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import type { ReactNode } from 'react';
import { cardsOnPhones } from '../foundation/cards-on-phones.ts';

interface Props {
  label: string;
  names: readonly string[];
  /** Each begins with what it is called. */
  rows: readonly { key: string; cells: readonly ReactNode[] }[];
}

/** A table in whose rows something is chosen. */
export const MappingTable = ({ label, names, rows }: Props) => (
  <Table role="table" aria-label={label} sx={[cardsOnPhones, tops]}>
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
      {rows.map(({ key, cells: [first, ...cells] }) => (
        <TableRow role="row" key={key}>
          <TableCell role="rowheader" component="th" scope="row">
            {first}
          </TableCell>
          {cells.map((cell, at) => (
            <TableCell role="cell" key={names[at + 1]} data-label={names[at + 1]}>
              {cell}
            </TableCell>
          ))}
        </TableRow>
      ))}
    </TableBody>
  </Table>
);

const tops = {
  '& td, & th': { verticalAlign: 'top', overflowWrap: 'anywhere' },
  '& tbody th': { width: { md: '22%' } },
  '& tbody td': { gridColumn: '1 / -1' },
  '& tbody td, & tbody th': { pt: { md: '18px' } },
  '& tbody td:has(select)': {
    pt: { md: '10px' },
    width: { md: '34%' },
    gridTemplateColumns: 'minmax(0, 1fr)',
    '& > *': { width: '100%' },
  },
} as const;
