import { NoPermission } from '../layout/message.tsx';
import { useViewer } from '../providers/auth/viewer.ts';
import type { Resource } from './declaration.ts';
import { writtenGroups } from './fields-of-pages.ts';
import { FormPage } from './form/form-page.tsx';
import { LoadingRecord } from './loading-record.tsx';
import { mayUpdate } from './may.ts';
import { NotLoaded } from './not-loaded.tsx';
import { representingFields } from './represent.ts';
import { useRow } from './use-row.ts';

/** Changing one. */
export function EditPage({ resource }: { resource: Resource }) {
  const { ability } = useViewer();
  const inputs = writtenGroups(ability, resource, 'update').flatMap((group) => group.fields);
  const fields = [...new Set([...representingFields(resource), ...inputs.map(({ name }) => name)])];
  const { row, error, again } = useRow(resource, fields, 'edit');
  if (!mayUpdate(ability, resource)) return <NoPermission />;
  if (error && !row) return <NotLoaded resource={resource} error={error} onRetry={again} />;
  if (!row) return <LoadingRecord what={resource.label} />;
  if (!mayUpdate(ability, resource, row)) return <NoPermission />;
  return <FormPage key={row.id} resource={resource} fields={fields} row={row} />;
}
