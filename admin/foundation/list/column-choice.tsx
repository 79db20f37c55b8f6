import { Button, Checkbox, FormControlLabel, FormGroup, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { say } from '../../language/say.ts';
import { useViewer } from '../../providers/auth/viewer.ts';
import type { Resource } from '../declaration.ts';
import { SmallDialog } from '../small-dialog.tsx';
import { possibleColumns, useColumns } from './chosen-columns.ts';

interface Props {
  resource: Resource;
  anchor: HTMLElement;
  onClose: () => void;
}

/** The columns of a list to tick, of all that somebody may read. */
export function ColumnChoice({ resource, anchor, onClose }: Props) {
  const { ability } = useViewer();
  const { columns, choose } = useColumns(resource);
  const [names, setNames] = useState(columns.map(({ name }) => name));
  const [first] = columns;
  const take = (chosen: readonly string[]) => {
    choose(chosen);
    onClose();
  };
  return (
    <SmallDialog title={say('Columns')} anchor={anchor} width={340} onClose={onClose}>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1.5 }}>
        {say(
          '%{column} always comes first: it leads to the record. What you choose is kept in this browser, and in a view that you save.',
          { column: first?.label ?? '' },
        )}
      </Typography>
      <FormGroup sx={{ maxHeight: 320, overflowY: 'auto', flexWrap: 'nowrap' }}>
        {possibleColumns(ability, resource).map(({ name, label }) => (
          <FormControlLabel
            key={name}
            label={label}
            disabled={name === first?.name}
            control={
              <Checkbox
                checked={names.includes(name)}
                onChange={(_, checked) =>
                  setNames(checked ? [...names, name] : names.filter((each) => each !== name))
                }
              />
            }
          />
        ))}
      </FormGroup>
      <Stack direction="row" spacing={1} sx={{ mt: 2, flexWrap: 'wrap' }}>
        <Button variant="contained" onClick={() => take(names)}>
          {say('Apply')}
        </Button>
        <Button variant="outlined" onClick={onClose}>
          {say('Cancel')}
        </Button>
        <Button variant="text" onClick={() => take([])}>
          {say('Usual')}
        </Button>
      </Stack>
    </SmallDialog>
  );
}
