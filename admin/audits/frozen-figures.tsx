import { TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import type { CsvValue } from '../../schema/foundation/exports/csv-cell.ts';
import { asRead } from '../reports/printed/printed.ts';
import { WideTable } from '../reports/wide-table.tsx';
import { WithheldFigure } from '../reports/withheld-figure.tsx';
import { withheldMark } from '../reports/withheld-mark.ts';
import type { FrozenTable } from './frozen-table.ts';

/** What is frozen, line by line. */
export function FrozenFigures({ title, lines }: FrozenTable) {
  const [heads = [], ...rows] = lines;
  // what is frozen keeps its order: a place is as good as a name
  const keyed = rows.map((row, at) => ({ key: String(at), cells: placed(row) }));
  return (
    <WideTable title={title}>
      <TableHead>
        <TableRow>
          {placed(heads).map(({ place, value }) => (
            <TableCell key={place} scope="col" align={place === '0' ? 'left' : 'right'}>
              {value}
            </TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {keyed.map(({ key, cells: [first, ...cells] }) => (
          <TableRow key={key}>
            <TableCell component="th" scope="row">
              {first?.value}
            </TableCell>
            {cells.map(({ place, value }) => (
              <TableCell key={place} align="right">
                <Cell value={value} />
              </TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </WideTable>
  );
}

const placed = (row: readonly CsvValue[]) =>
  row.map((value, place) => ({ place: String(place), value }));

function Cell({ value }: { value: CsvValue }) {
  if (value === withheldMark) return <WithheldFigure />;
  if (value === null || value === undefined) return '–';
  return String(asRead(value));
}
