import { Alert, Typography } from '@mui/material';
import { Link } from 'react-router-dom';
import { pathOf, resourceNamed } from '../foundation/declaration.ts';
import type { Row } from '../foundation/may.ts';
import { calledBy, represent } from '../foundation/represent.ts';
import { say } from '../language/say.ts';
import type { Screens } from '../screens.ts';

export default {
  columns: ['name', 'identifierScheme', 'identifier', 'size', 'voluntarySector'],
  groups: [
    { heading: say('Supplier'), fields: ['name', 'parent', 'size', 'voluntarySector'] },
    {
      heading: say('How it is known'),
      fields: ['identifierScheme', 'identifier', 'registrationNumber'],
    },
    { heading: say('In the published record'), fields: ['noticedAt'] },
    {
      heading: say('Merged'),
      fields: ['mergedInto'],
      when: (row) => Boolean(row.mergedInto),
    },
  ],
  summary: calledBy('Supplier', ['identifierScheme', 'identifier'], ' '),
  notice: GivenUp,
} satisfies Screens;

/** Says of a record that was merged into another where everything stands now. */
function GivenUp({ row }: { row: Row }) {
  const kept = row.mergedInto as Row | null;
  if (!kept) return null;
  const suppliers = resourceNamed('Supplier');
  return (
    <Alert
      severity="info"
      variant="outlined"
      sx={{ mb: 3, color: 'text.primary', bgcolor: 'background.paper' }}
    >
      <Typography sx={{ fontWeight: 600 }}>
        {say('This record was merged into another: nothing is added here any more.')}
      </Typography>
      <Link to={`/${pathOf(suppliers)}/${kept.id}/show`}>
        {say('Open %{name}', { name: represent(suppliers, kept) })}
      </Link>
    </Alert>
  );
}
