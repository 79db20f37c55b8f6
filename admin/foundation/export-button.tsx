import DownloadOutlined from '@mui/icons-material/DownloadOutlined';
import { Button } from '@mui/material';
import { useListContext } from 'react-admin';
import type { Ability } from '../../schema/foundation/permissions/shape.ts';
import { say } from '../language/say.ts';
import { useViewer } from '../providers/auth/viewer.ts';
import { listVariables } from '../providers/data/list-arguments.ts';
import { screensOf } from '../screens.ts';
import type { Field, Resource } from './declaration.ts';
import { withNeeds } from './fields-of-pages.ts';
import { readableOf } from './may.ts';

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
  const endings = screensOf(resource).spreadsheet ? (['csv', 'ods'] as const) : (['csv'] as const);
  return endings.map((ending) => (
    <Button
      key={ending}
      variant="outlined"
      component="a"
      href={`/export/${resource.plural}.${ending}?${query}`}
      download
      startIcon={<DownloadOutlined />}
    >
      {words[ending]}
    </Button>
  ));
}

const words = { csv: say('Download CSV'), ods: say('Download spreadsheet (ODS)') };

/** The columns of the list, and what they are drawn with the help of: in a file each stands by itself. */
const exported = (ability: Ability, resource: Resource, columns: readonly Field[]) =>
  readableOf(ability, resource, withNeeds(resource, columns))
    .filter(({ kind }) => kind === 'value' || kind === 'reference')
    .map(({ name }) => name);
