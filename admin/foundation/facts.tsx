import { Box, Paper, Typography } from '@mui/material';
import { say } from '../language/say.ts';
import type { Field, Resource } from './declaration.ts';
import type { FieldGroup } from './fields-of-pages.ts';
import type { Row } from './may.ts';
import { Value } from './value.tsx';

interface Props {
  resource: Resource;
  row: Row;
  groups: readonly FieldGroup[];
}

/** The values of a record as lists of terms, each under its heading. */
export const Facts = ({ resource, row, groups }: Props) => (
  <Paper
    variant="outlined"
    component="section"
    aria-label={say('Facts')}
    sx={{ borderRadius: '8px' }}
  >
    {groups
      .filter(({ when }) => !when || when(row))
      .map(({ heading = resource.label, fields }) => (
        <Box key={heading} sx={group}>
          <Typography variant="h2" sx={{ fontSize: '1rem' }}>
            {heading}
          </Typography>
          <Box component="dl" sx={terms}>
            {fields.map((field) => (
              <Fact key={field.name} {...{ resource, row, field }} />
            ))}
          </Box>
        </Box>
      ))}
  </Paper>
);

interface FactProps {
  resource: Resource;
  row: Row;
  field: Field;
}

/** One term and its value; a long one takes the whole width. */
const Fact = ({ resource, row, field }: FactProps) => (
  <Box sx={{ gridColumn: isLong(field, row) ? '1 / -1' : undefined }}>
    <Typography component="dt" variant="caption" color="textSecondary" title={field.description}>
      {field.label}
    </Typography>
    <Box component="dd" sx={{ m: 0, maxWidth: '66ch', overflowWrap: 'anywhere' }}>
      <Value {...{ resource, field, row }} whole />
    </Box>
  </Box>
);

const comfortable = 48;

const isLong = ({ kind, name }: Field, row: Row) => {
  const value = row[name];
  return (
    kind === 'resolved' ||
    ((typeof value === 'string' || Array.isArray(value)) && String(value).length > comfortable)
  );
};

const group = {
  display: 'grid',
  gridTemplateColumns: { sm: '132px minmax(0, 1fr)' },
  gap: '12px 24px',
  p: { xs: 2, md: 2.5 },
  '& + &': { borderTop: 1, borderColor: 'divider' },
} as const;

const terms = {
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 190px), 1fr))',
  gap: '16px 24px',
  m: 0,
} as const;
