import { Box, Typography } from '@mui/material';
import { useRef } from 'react';
import { AutocompleteInput, ReferenceInput, useRecordContext } from 'react-admin';
import { say } from '../../language/say.ts';
import { pathOf, type Resource, resourceNamed } from '../declaration.ts';
import type { Row } from '../may.ts';
import { represent, representingFields, summarise, summarisingFields } from '../represent.ts';
import type { BoxProps } from './text-box.tsx';

const offered = 50;

/** One record among those that the reader may see, found by typing a part of what it is called. */
export function ChooseReference({ target, ...given }: BoxProps & { target: string }) {
  const resource = resourceNamed(target);
  const called = (row: Row) => represent(resource, row);
  const box = useRef<HTMLDivElement>(null);
  // what is offered belongs, for screen readers too, to the dialog or the page in which somebody chooses
  const around = () => box.current?.closest<HTMLElement>('[role=dialog], main') ?? document.body;
  const summarising = summarisingFields(resource);
  const fields = [...new Set([...representingFields(resource), ...summarising])];
  return (
    <Box ref={box}>
      <ReferenceInput
        source={given.source}
        reference={pathOf(resource)}
        perPage={offered}
        sort={{ field: representingFields(resource)[0] ?? 'id', order: 'ASC' }}
        queryOptions={{ meta: { fields } }}
      >
        <AutocompleteInput
          {...given}
          helperText={given.helperText ?? false}
          optionText={summarising.length > 0 ? <ToldApart resource={resource} /> : called}
          inputText={called}
          filterToQuery={(words: string) => (words ? { $search: words } : {})}
          noOptionsText={say('Nothing that you can see matches.')}
          size="medium"
          margin="none"
          blurOnSelect
          slotProps={{ popper: { container: around, popperOptions: { strategy: 'fixed' } } }}
        />
      </ReferenceInput>
    </Box>
  );
}

/** What a record is called, and what tells it from others of the same name. */
function ToldApart({ resource }: { resource: Resource }) {
  const row = useRecordContext<Row>();
  if (!row) return null;
  return (
    <span>
      {represent(resource, row)}{' '}
      <Typography component="span" variant="body2" color="textSecondary" sx={{ display: 'block' }}>
        {summarise(resource, row)}
      </Typography>
    </span>
  );
}
