import { Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { findField, type Resource, resourceNamed } from '../foundation/declaration.ts';
import { formatted } from '../foundation/format.ts';
import type { Row } from '../foundation/may.ts';
import { say } from '../language/say.ts';
import { NamedRecord } from './named-record.tsx';

interface Change {
  field: string;
  /** As JSON; absent where the reader may not read the field, and where there was nothing. */
  before: string | null;
  after: string | null;
}

/** What was set, field by field, in the words of the record that was changed; columns that would be empty are left out. */
export function Changes({ resource, row }: { resource?: Resource; row: Row }) {
  const changes = row.changes as Change[];
  const had = changes.some(({ before }) => before !== null);
  const has = changes.some(({ after }) => after !== null);
  return (
    <>
      <Table size="small" aria-label={say('Changes')}>
        <TableHead>
          <TableRow>
            <TableCell>{say('Field')}</TableCell>
            {had && <TableCell>{say('Before')}</TableCell>}
            {has && <TableCell>{say('After')}</TableCell>}
          </TableRow>
        </TableHead>
        <TableBody>
          {changes.map(({ field, before, after }) => (
            <TableRow key={field}>
              <TableCell>{(resource && findField(resource, field)?.label) ?? field}</TableCell>
              {had && <TableCell>{said(resource, field, before)}</TableCell>}
              {has && <TableCell>{said(resource, field, after)}</TableCell>}
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {!had && !has && (
        <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
          {say('What was written there is not shown: your role does not include these fields.')}
        </Typography>
      )}
    </>
  );
}

function said(resource: Resource | undefined, name: string, json: string | null): ReactNode {
  if (json === null) return '';
  const value = JSON.parse(json);
  const field = resource && findField(resource, name);
  if (field?.kind === 'reference')
    return <NamedRecord resource={resourceNamed(field.target)} id={String(value)} />;
  return field?.kind === 'value' ? formatted(field, value) : String(value);
}
