import { Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { say } from '../../language/say.ts';
import { Panel } from '../../layout/panel.tsx';
import { refusedFrom } from '../../providers/data/refused.ts';
import type { Resource } from '../declaration.ts';
import { shortInstant } from '../format.ts';
import type { Row } from '../may.ts';
import { FieldChanged } from './field-changed.tsx';
import { type RecordChange, useHistory } from './history-api.ts';
import { item, line } from './line.ts';
import { whoDid } from './who-did.ts';

const few = 5;
const many = 100;

/** How a record came to be as it is: who changed what, and when; nothing its reader may not read. */
export function Timeline({ resource, row }: { resource: Resource; row: Row }) {
  const [most, setMost] = useState(few);
  const { data: changes = [], isPending, error, refetch } = useHistory(resource, row, most);
  if (error)
    return (
      <Panel heading={say('Changes')} aside={say('Not loaded')}>
        <Box sx={inset}>
          <Typography variant="body2" sx={{ mb: 1 }}>
            {refusedFrom(error).message}
          </Typography>
          <Button variant="outlined" size="small" onClick={() => refetch()}>
            {say('Try again')}
          </Button>
        </Box>
      </Panel>
    );
  if (changes.length === 0)
    return (
      <Panel heading={say('Changes')} aside={isPending ? say('Loading') : say('None on record')} />
    );
  return (
    <Panel heading={say('Changes')}>
      <Box component="ol" sx={line}>
        {changes.slice(0, most).map((change) => (
          <Change key={`${change.at}`} resource={resource} change={change} />
        ))}
      </Box>
      {changes.length > most && most < many && (
        <Box sx={inset}>
          <Button variant="outlined" size="small" onClick={() => setMost(many)}>
            {say('Earlier changes')}
          </Button>
        </Box>
      )}
    </Panel>
  );
}

const Change = ({ resource, change }: { resource: Resource; change: RecordChange }) => (
  <Box component="li" sx={item}>
    {change.action === 'create' ? (
      <Typography variant="body2" sx={{ fontWeight: 600 }}>
        {say('Added')}
      </Typography>
    ) : (
      change.changes.map((each) => <FieldChanged key={each.field} {...{ resource, ...each }} />)
    )}
    <Typography variant="caption" component="p" color="textSecondary" sx={{ mt: 0.25 }}>
      {whoDid(change.by)}, <time dateTime={change.at}>{shortInstant(change.at)}</time>
    </Typography>
  </Box>
);

const inset = { px: { xs: 2, md: 2.5 }, pb: 2 } as const;
