import { Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import type { ResolvedField } from './declaration.ts';

type Part = Record<string, unknown>;

/** A value that the server makes of several parts: a table with a column for each. */
export function Parts({ field, value }: { field: ResolvedField; value: unknown }) {
  if (field.parts.length === 0) return String(value);
  const rows = [value].flat() as Part[];
  return (
    <Table size="small" aria-label={field.label}>
      <TableHead>
        <TableRow>
          {field.parts.map((part) => (
            <TableCell key={part}>{part.charAt(0).toUpperCase() + part.slice(1)}</TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={JSON.stringify(row)}>
            {field.parts.map((part) => (
              <TableCell key={part}>{String(row[part] ?? '')}</TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
