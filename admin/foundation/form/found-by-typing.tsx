import { Box, Typography } from '@mui/material';
import { useRef } from 'react';
import { AutocompleteInput, useRecordContext } from 'react-admin';
import { say } from '../../language/say.ts';
import type { Resource } from '../declaration.ts';
import type { Row } from '../may.ts';
import { represent, summarise, summarisingFields } from '../represent.ts';
import type { BoxProps } from './text-box.tsx';

interface Props extends BoxProps {
  resource: Resource;
  onChange?: () => void;
}

/** A box that finds one of the records around it by a part of what it is called. */
export function FoundByTyping({ resource, ...given }: Props) {
  const called = (row: Row) => represent(resource, row);
  const box = useRef<HTMLDivElement>(null);
  // what is offered belongs, for screen readers too, to the dialog or the page in which somebody chooses
  const around = () => box.current?.closest<HTMLElement>('[role=dialog], main') ?? document.body;
  return (
    <Box ref={box}>
      <AutocompleteInput
        {...given}
        helperText={given.helperText ?? false}
        optionText={
          summarisingFields(resource).length > 0 ? <ToldApart resource={resource} /> : called
        }
        inputText={called}
        filterToQuery={(words: string) => (words ? { $search: words } : {})}
        noOptionsText={say('Nothing that you can see matches.')}
        size="medium"
        margin="none"
        blurOnSelect
        slotProps={{ popper: { container: around, popperOptions: { strategy: 'fixed' } } }}
      />
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
