import { useGetManyReference } from 'react-admin';
import { pathOf, resourceNamed } from '../foundation/declaration.ts';
import { DeedDialog } from '../foundation/deed-dialog.tsx';
import type { Row } from '../foundation/may.ts';
import { today } from '../foundation/today.ts';
import { say } from '../language/say.ts';
import { useViewer } from '../providers/auth/viewer.ts';
import { settleBreach } from './deeds-api.ts';

const outcomes = {
  closed: say('Close it: everything agreed has been verified'),
  escalated: say('Escalate it: it is a default'),
};

/** Closes a breach, or escalates it to default, until it is closed. */
export function SettleBreach({ row }: { row: Row }) {
  const { ability } = useViewer();
  const { data: decided } = useGetManyReference<Row>(pathOf(resourceNamed('BreachOutcome')), {
    target: 'breach',
    id: row.id,
    pagination: { page: 1, perPage: 100 },
    sort: { field: 'decidedOn', order: 'DESC' },
    meta: { fields: ['outcome'] },
  });
  if (!ability.can('create', 'BreachOutcome')) return null;
  if (!decided || decided.some(({ outcome }) => outcome === 'closed')) return null;
  return (
    <DeedDialog
      heading={say('Close or escalate this breach')}
      act={say('Close or escalate')}
      done={say('It is written down what came of the breach.')}
      choices={outcomes}
      words={say('Why')}
      onAct={async ({ choice, words }) => {
        await settleBreach(row.id, choice, today(), words);
        return null;
      }}
    />
  );
}
