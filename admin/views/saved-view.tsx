import { Link } from 'react-router-dom';
import { pathOf, resources } from '../foundation/declaration.ts';
import type { Row } from '../foundation/may.ts';
import { say } from '../language/say.ts';
import type { Screens } from '../screens.ts';

export default {
  menu: 'nobody',
  added: 'elsewhere',
  columns: ['name', 'list', 'sharedWith', 'owner'],
  groups: [{ heading: say('View'), fields: ['name', 'list', 'sharedWith', 'owner'] }],
  values: { list: Opened },
  needs: { list: ['state'] },
} satisfies Screens;

/** The list that a view is of, and the way to it. */
function Opened({ row }: { row: Row }) {
  const list = resources.find(({ plural }) => plural === row.list);
  return list ? (
    <Link to={`/${pathOf(list)}?${row.state}`}>{list.pluralLabel}</Link>
  ) : (
    say('Unknown')
  );
}
