import { Box, Stack, Typography } from '@mui/material';
import { useEffect, useMemo } from 'react';
import { Form } from 'react-admin';
import { useLocation, useNavigate } from 'react-router-dom';
import { useViewer } from '../../providers/auth/viewer.ts';
import type { Values } from '../../providers/data/changes.ts';
import { screensOf } from '../../screens.ts';
import type { Resource } from '../declaration.ts';
import { type FieldGroup, writtenGroups } from '../fields-of-pages.ts';
import type { Row } from '../may.ts';
import { along } from '../record/whence.ts';
import { Contents } from './contents.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { FormFoot } from './form-foot.tsx';
import { FormHeader } from './form-header.tsx';
import { Input } from './input.tsx';
import { NothingLost } from './nothing-lost.tsx';
import { useSave } from './use-save.ts';

interface Props {
  resource: Resource;
  /** The fields that are asked for again after saving. */
  fields: readonly string[];
  /** The row that is changed; a form without one adds a row. */
  row?: Row;
}

const long = 3;

/** The form of a resource: one column, its inputs under headings, and Save at its foot. */
export function FormPage({ resource, fields, row }: Props) {
  const { ability } = useViewer();
  const saving = useSave(resource, fields, row);
  const { save, problem, next } = saving;
  const { foreseen: Foreseen } = screensOf(resource);
  const navigate = useNavigate();
  const { state } = useLocation();
  // first the form lets go of what is saved, then the page changes
  useEffect(() => {
    if (next) navigate(next, { state: along(state) });
  }, [next, navigate, state]);
  const action = row ? 'update' : 'create';
  const groups = useMemo(
    () => writtenGroups(ability, resource, action, row),
    [ability, resource, action, row],
  );
  const inputs = useMemo(() => groups.flatMap((group) => group.fields), [groups]);
  const parts = groups.flatMap(({ heading }, i) => (heading ? [{ id: partId(i), heading }] : []));
  const isLong = parts.length >= long;
  return (
    <Form
      record={row}
      onSubmit={(values: Values) => save(values)}
      shouldFocusError={false}
      disableInvalidFormNotification
      noValidate
    >
      <FormHeader resource={resource} row={row} />
      <Box sx={isLong ? withContents : undefined}>
        {isLong && <Contents parts={parts} />}
        <Box sx={column}>
          <NothingLost {...{ resource, inputs, row, saving }} />
          <ErrorSummary fields={inputs} problem={problem} />
          {groups.map((group, i) => (
            <Part key={group.heading ?? ''} id={partId(i)} {...{ resource, group, action, row }} />
          ))}
          {Foreseen && <Foreseen row={row} />}
          <FormFoot resource={resource} row={row} />
        </Box>
      </Box>
    </Form>
  );
}

const partId = (i: number) => `part-${i + 1}`;

interface PartProps {
  id: string;
  resource: Resource;
  group: FieldGroup;
  action: 'create' | 'update';
  row?: Row;
}

const Part = ({ id, resource, group: { heading, fields }, action, row }: PartProps) => (
  <Box component="section" sx={{ mb: 4 }}>
    {heading && (
      <Typography id={id} variant="h2" tabIndex={-1} sx={{ mb: 2, scrollMarginTop: 80 }}>
        {heading}
      </Typography>
    )}
    <Stack spacing={3}>
      {fields.map((field) => (
        <Input key={field.name} {...{ resource, field, action, row }} />
      ))}
    </Stack>
  </Box>
);

const column = {
  maxWidth: 640,
  minWidth: 0,
  '& .optional': { fontWeight: 400, color: 'text.secondary' },
} as const;

const withContents = {
  '@media (min-width: 1100px)': {
    display: 'grid',
    gridTemplateColumns: '200px minmax(0, 640px)',
    gap: 4,
  },
} as const;
