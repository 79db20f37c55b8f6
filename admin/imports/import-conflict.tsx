import { Link as MuiLink, Typography } from '@mui/material';
import { useGetOne } from 'react-admin';
import { Link } from 'react-router-dom';
import { findField, pathOf, resourceNamed } from '../foundation/declaration.ts';
import { formatted, grouped, money } from '../foundation/format.ts';
import type { Row } from '../foundation/may.ts';
import { say } from '../language/say.ts';
import { part } from '../layout/fetched.tsx';
import { useViewer } from '../providers/auth/viewer.ts';
import type { Screens } from '../screens.ts';
import { decideImportConflict } from './provenance-api.ts';

const DeedDialog = part(() => import('../foundation/deed-dialog.tsx'), 'DeedDialog');

const choices = {
  kept: say('Keep what was written'),
  taken: say('Take what the import says'),
};

export default {
  columns: ['called', 'field', 'kept', 'offered', 'decision', 'run'],
  groups: [
    {
      heading: say('Record'),
      fields: ['called', 'subject', 'field', 'record'],
    },
    { heading: say('What differs'), fields: ['kept', 'offered', 'run'] },
    { heading: say('Decision'), fields: ['decision', 'decidedAt'] },
  ],
  values: {
    field: ({ row }) => fieldLabel(row),
    subject: ({ row }) => resourceNamed(String(row.subject)).label,
    record: ({ row }) => <WayThere row={row} />,
    kept: ({ row }) => <Valued row={row} value={row.kept} />,
    offered: ({ row }) => <Valued row={row} value={row.offered} />,
  },
  needs: {
    field: ['subject'],
    record: ['subject'],
    called: ['decision'],
    kept: ['subject', 'field', 'record'],
    offered: ['subject', 'field', 'record'],
  },
  actions: Decide,
} satisfies Screens;

const fieldLabel = ({ subject, field }: Row) =>
  findField(resourceNamed(String(subject)), String(field))?.label ?? String(field);

/** A value as the page of its record has it: a day, an amount, the words of a choice. */
function Valued({ row, value }: { row: Row; value: unknown }) {
  const resource = resourceNamed(String(row.subject));
  const field = findField(resource, String(row.field));
  const inMoney =
    field?.kind === 'value' && field.scalar === 'Decimal' && findField(resource, 'currency');
  const { data } = useGetOne<Row>(
    pathOf(resource),
    { id: String(row.record), meta: { fields: ['currency'], page: 'show' } },
    { enabled: Boolean(inMoney), retry: false },
  );
  if (value === null || value === undefined) return null;
  if (field?.kind !== 'value') return String(value);
  if (!inMoney) return formatted(field, value);
  return data ? money(String(value), data.currency as string | null) : grouped(String(value));
}

function WayThere({ row }: { row: Row }) {
  const resource = resourceNamed(String(row.subject));
  return (
    <MuiLink component={Link} to={`/${pathOf(resource)}/${row.record}/show`}>
      {say('Open it')}
    </MuiLink>
  );
}

function Decide({ row }: { row: Row }) {
  const { ability } = useViewer();
  if (row.decision || !ability.can('update', 'ImportConflict', 'decision')) return null;
  return (
    <DeedDialog
      heading={say('Decide what stands')}
      act={say('Decide')}
      done={say('It is decided.')}
      choices={choices}
      onAct={async ({ choice }) => {
        await decideImportConflict(row, choice);
        return null;
      }}
    >
      <Typography>
        {fieldLabel(row)}
        <br />
        {say('Written here')}:{' '}
        <strong>
          <Valued row={row} value={row.kept} />
        </strong>
        <br />
        {say('The import says')}:{' '}
        <strong>
          <Valued row={row} value={row.offered} />
        </strong>
      </Typography>
    </DeedDialog>
  );
}
