import { Button, MenuItem, Stack, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { Form } from 'react-admin';
import { say } from '../../language/say.ts';
import type { Field, ReferenceField, ValueField } from '../declaration.ts';
import { SmallDialog } from '../small-dialog.tsx';
import { FilterInputs } from './filter-inputs.tsx';
import { type FieldFilter, type FilterForm, filterFrom, formFrom } from './filter-value.ts';

interface Props {
  fields: readonly Field[];
  anchor: HTMLElement;
  /** The field whose filter is changed; a new filter chooses one first. */
  field?: string;
  filters: Record<string, FieldFilter>;
  onApply: (field: string, filter: FieldFilter | undefined) => void;
  onClose: () => void;
}

/** The small form behind a filter: which field, and what must hold of it. */
export function FilterEditor({ fields, anchor, field: given, filters, onApply, onClose }: Props) {
  const [name, setName] = useState(given ?? '');
  const field = fields.find((each) => each.name === name) as
    | ValueField
    | ReferenceField
    | undefined;
  return (
    <SmallDialog
      title={given && field ? field.label : say('Add a filter')}
      anchor={anchor}
      width={360}
      onClose={onClose}
    >
      {!given && (
        <TextField
          select
          label={say('Field')}
          value={name}
          onChange={({ target }) => setName(target.value)}
          slotProps={{ select: { autoFocus: true } }}
          sx={{ mb: 2 }}
        >
          {fields.map((each) => (
            <MenuItem key={each.name} value={each.name}>
              {each.label}
            </MenuItem>
          ))}
        </TextField>
      )}
      {field && (
        <Form
          key={name}
          record={{ ...formFrom(filters[name]), id: name }}
          disableInvalidFormNotification
          onSubmit={(values: FilterForm) => onApply(name, filterFrom(field, values))}
        >
          <Stack spacing={2}>
            <Typography variant="body2" color="textSecondary">
              {field.description}
            </Typography>
            <FilterInputs field={field} />
            <Stack direction="row" spacing={1}>
              <Button type="submit" variant="contained">
                {say('Apply')}
              </Button>
              <Button variant="outlined" onClick={onClose}>
                {say('Cancel')}
              </Button>
            </Stack>
          </Stack>
        </Form>
      )}
    </SmallDialog>
  );
}
