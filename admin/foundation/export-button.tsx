import DownloadOutlined from '@mui/icons-material/DownloadOutlined';
import { Button } from '@mui/material';
import { useListContext } from 'react-admin';
import type { Ability } from '../../schema/foundation/permissions/shape.ts';
import { say } from '../language/say.ts';
import { part } from '../layout/fetched.tsx';
import { useViewer } from '../providers/auth/viewer.ts';
import { listVariables } from '../providers/data/list-arguments.ts';
import { screensOf } from '../screens.ts';
import type { Field, Resource } from './declaration.ts';
import { withNeeds } from './fields-of-pages.ts';
import { readableOf } from './may.ts';

const DownloadMenu = part(() => import('./download-menu.tsx'), 'DownloadMenu');

/** The whole list as it is filtered and sorted, with these columns, as a file for a spreadsheet. */
export function ExportButton({
  resource,
  columns,
}: {
  resource: Resource;
  columns: readonly Field[];
}) {
  const { ability } = useViewer();
  const { filterValues, sort, total } = useListContext();
  if (!total) return null;
  const { filter, search, orderBy, first, offset, ...parameters } = listVariables(
    ability,
    resource,
    { filter: filterValues, sort },
  );
  const query = new URLSearchParams(parameters as Record<string, string>);
  query.set('columns', exported(ability, resource, columns).join(','));
  if (filter) query.set('filter', JSON.stringify(filter));
  if (search) query.set('search', String(search));
  query.set('orderBy', JSON.stringify(orderBy));
  const hrefOf = (ending: string) => `/export/${resource.plural}.${ending}?${query}`;
  const { spreadsheet, alsoAs = [] } = screensOf(resource);
  if (!spreadsheet && alsoAs.length === 0)
    return (
      <Button
        variant="outlined"
        component="a"
        href={hrefOf('csv')}
        download
        startIcon={<DownloadOutlined />}
      >
        {say('Download CSV')}
      </Button>
    );
  const sheet = { label: say('Spreadsheet (ODS)'), href: hrefOf('ods') };
  const plain = { label: say('CSV, for other software'), href: hrefOf('csv') };
  return <DownloadMenu files={[...(spreadsheet ? [sheet] : []), plain, ...alsoAs]} />;
}

/** The columns of the list, and what they are drawn with the help of: in a file each stands by itself. */
const exported = (ability: Ability, resource: Resource, columns: readonly Field[]) =>
  readableOf(ability, resource, withNeeds(resource, columns))
    .filter(({ kind }) => kind === 'value' || kind === 'reference')
    .map(({ name }) => name);
