import { resourceNamed } from '../foundation/declaration.ts';
import type { Row } from '../foundation/may.ts';
import { represent } from '../foundation/represent.ts';
import { say } from '../language/say.ts';
import { part } from '../layout/fetched.tsx';
import type { Screens } from '../screens.ts';
import { mergeSuppliers } from './deeds-api.ts';

const DeedDialog = part(() => import('../foundation/deed-dialog.tsx'), 'DeedDialog');

export default {
  columns: ['supplier', 'other', 'likeness'],
  beside: {
    label: say('Merge'),
    may: (ability) => ability.can('create', 'SupplierMerge'),
    Cell: Merge,
  },
} satisfies Screens;

/** Makes them one, under whichever of the two names. */
function Merge({ row }: { row: Row }) {
  const [later, earlier] = [row.supplier as Row | null, row.other as Row | null];
  if (!later || !earlier) return null;
  const called = (supplier: Row) => represent(resourceNamed('Supplier'), supplier);
  return (
    <DeedDialog
      heading={say('Merge two records of a supplier')}
      act={say('Merge')}
      done={say('The two records are one.')}
      choices={{
        [earlier.id]: say('Keep %{name}, the earlier record', { name: called(earlier) }),
        [later.id]: say('Keep %{name}, the later record', { name: called(later) }),
      }}
      onAct={async ({ choice }) => {
        const given = choice === earlier.id ? later : earlier;
        await mergeSuppliers(given.id, choice);
        return null;
      }}
    />
  );
}
