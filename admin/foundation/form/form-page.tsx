import { Box, Button, Stack, Typography } from '@mui/material';
import { useEffect, useMemo } from 'react';
import { Form } from 'react-admin';
import { Link, useNavigate } from 'react-router-dom';
import { ConflictDialog } from '../../conflict/conflict-dialog.tsx';
import { useViewer } from '../../providers/auth/viewer.ts';
import type { Values } from '../../providers/data/changes.ts';
import { pathOf, type Resource } from '../declaration.ts';
import { writtenGroups } from '../fields-of-pages.ts';
import type { Row } from '../may.ts';
import { ErrorSummary } from './error-summary.tsx';
import { FormHeader } from './form-header.tsx';
import { Input } from './input.tsx';
import { useSave } from './use-save.ts';

interface Props {
  resource: Resource;
  /** The fields that are asked for again after saving. */
  fields: readonly string[];
  /** The row that is changed; a form without one adds a row. */
  row?: Row;
}

/** The form of a resource: one column, its inputs under headings, and Save at its foot. */
export function FormPage({ resource, fields, row }: Props) {
  const { ability } = useViewer();
  const { save, keep, conflict, problem, dismiss, next } = useSave(resource, fields, row);
  const navigate = useNavigate();
  // first the form lets go of what is saved, then the page changes
  useEffect(() => {
    if (next) navigate(next);
  }, [next, navigate]);
  const action = row ? 'update' : 'create';
  const groups = useMemo(
    () => writtenGroups(ability, resource, action, row),
    [ability, resource, action, row],
  );
  const inputs = groups.flatMap((group) => group.fields);
  const back = row
    ? `/${pathOf(resource)}/${encodeURIComponent(row.id)}/show`
    : `/${pathOf(resource)}`;
  return (
    <Form
      record={row}
      onSubmit={(values: Values) => save(values)}
      shouldFocusError={false}
      disableInvalidFormNotification
      warnWhenUnsavedChanges={!next}
      noValidate
    >
      <FormHeader resource={resource} row={row} />
      <Box sx={{ maxWidth: 640, '& .optional': { fontWeight: 400, color: 'text.secondary' } }}>
        <ErrorSummary fields={inputs} problem={problem} />
        {groups.map(({ heading, fields: grouped }) => (
          <Box component="section" key={heading ?? ''} sx={{ mb: 4 }}>
            {heading && (
              <Typography variant="h2" sx={{ mb: 2 }}>
                {heading}
              </Typography>
            )}
            <Stack spacing={3}>
              {grouped.map((field) => (
                <Input key={field.name} {...{ resource, field, action, row }} />
              ))}
            </Stack>
          </Box>
        ))}
        <Box sx={foot}>
          <SaveButton />
          <Button variant="outlined" component={Link} to={back}>
            Cancel
          </Button>
        </Box>
      </Box>
      {conflict && (
        <ConflictDialog resource={resource} conflict={conflict} onKeep={keep} onBack={dismiss} />
      )}
    </Form>
  );
}

const SaveButton = () => (
  <Button type="submit" variant="contained">
    Save
  </Button>
);

const foot = {
  position: 'sticky',
  bottom: 0,
  zIndex: 1,
  display: 'flex',
  gap: 1,
  py: 2,
  bgcolor: 'background.default',
  borderTop: 1,
  borderColor: 'divider',
} as const;
