import AddOutlined from '@mui/icons-material/AddOutlined';
import { Box, Button } from '@mui/material';
import { type ReactNode, useState } from 'react';
import { useListContext } from 'react-admin';
import { say } from '../../language/say.ts';
import { useViewer } from '../../providers/auth/viewer.ts';
import type { Resource } from '../declaration.ts';
import { filterableFields } from '../fields-of-pages.ts';
import { FilterEditor } from './fetched-editor.ts';
import { FilterPill } from './filter-pill.tsx';
import type { FieldFilter } from './filter-value.ts';
import { OrderSelect } from './order-select.tsx';
import { Parameters } from './parameters.tsx';
import { SearchBox } from './search-box.tsx';

interface Editing {
  anchor: HTMLElement;
  field?: string;
}

/** What narrows a list down: the search box, a pill for each filter, and the way to add one. */
export function FilterBar({ resource, children }: { resource: Resource; children?: ReactNode }) {
  const { ability } = useViewer();
  const { filterValues, setFilters } = useListContext();
  const [editing, setEditing] = useState<Editing | null>(null);
  const fields = filterableFields(ability, resource);
  const set = (name: string, filter: FieldFilter | undefined) => {
    const { [name]: _, ...others } = filterValues;
    setFilters(filter ? { ...others, [name]: filter } : others, undefined, false);
    setEditing(null);
  };
  const applied = Object.entries(filterValues).filter(([name]) => !name.startsWith('$'));
  return (
    <Box
      role="search"
      aria-label={say('Narrow down %{what}', {
        what: resource.pluralLabel.toLowerCase(),
      })}
      sx={bar}
    >
      <Parameters resource={resource} />
      <SearchBox resource={resource} />
      {applied.map(([name, filter]) => (
        <FilterPill
          key={name}
          resource={resource}
          name={name}
          filter={filter as FieldFilter}
          onEdit={
            fields.some((field) => field.name === name)
              ? (anchor) => setEditing({ anchor, field: name })
              : undefined
          }
          onRemove={() => set(name, undefined)}
        />
      ))}
      {fields.length > 0 && (
        <Button
          variant="outlined"
          size="small"
          startIcon={<AddOutlined />}
          aria-haspopup="dialog"
          onClick={({ currentTarget }) => setEditing({ anchor: currentTarget })}
          sx={add}
        >
          {say('Add filter')}
        </Button>
      )}
      <OrderSelect resource={resource} />
      {children}
      {editing && (
        <FilterEditor
          key={editing.field}
          fields={fields}
          anchor={editing.anchor}
          field={editing.field}
          filters={filterValues}
          onApply={set}
          onClose={() => setEditing(null)}
        />
      )}
    </Box>
  );
}

const bar = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 1,
  mb: 2,
} as const;

const add = {
  borderRadius: 999,
  borderStyle: 'dashed',
  '&&': { color: 'primary.main' },
} as const;
