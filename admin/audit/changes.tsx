import { Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { findField, type Resource } from '../foundation/declaration.ts';
import { formatted } from '../foundation/format.ts';
import type { Row } from '../foundation/may.ts';

interface Change {
  field: string;
  /** As JSON; absent where the reader may not read the field, and where there was nothing. */
  before: string | null;
  after: string | null;
}

/** What was set, field by field, in the words of the record that was changed. */
export const Changes = ({ resource, row }: { resource?: Resource; row: Row }) => (
  <Table size="small" aria-label="Changes">
    <TableHead>
      <TableRow>
        <TableCell>Field</TableCell>
        <TableCell>Before</TableCell>
        <TableCell>After</TableCell>
      </TableRow>
    </TableHead>
    <TableBody>
      {(row.changes as Change[]).map(({ field, before, after }) => (
        <TableRow key={field}>
          <TableCell>{(resource && findField(resource, field)?.label) ?? field}</TableCell>
          <TableCell>{inWords(resource, field, before)}</TableCell>
          <TableCell>{inWords(resource, field, after)}</TableCell>
        </TableRow>
      ))}
    </TableBody>
  </Table>
);

function inWords(resource: Resource | undefined, name: string, json: string | null): string {
  if (json === null) return '';
  const value = JSON.parse(json);
  const field = resource && findField(resource, name);
  return field?.kind === 'value' ? formatted(field, value) : String(value);
}
