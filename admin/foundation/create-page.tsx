import { NoPermission } from '../layout/message.tsx';
import { useViewer } from '../providers/auth/viewer.ts';
import type { Resource } from './declaration.ts';
import { FormPage } from './form/form-page.tsx';
import { mayCreate } from './may.ts';
import { representingFields } from './represent.ts';

/** Adding one. */
export function CreatePage({ resource }: { resource: Resource }) {
  const { ability } = useViewer();
  if (!mayCreate(ability, resource)) return <NoPermission />;
  return <FormPage key={resource.name} resource={resource} fields={representingFields(resource)} />;
}
