import { useFormState } from 'react-hook-form';
import { say } from '../../language/say.ts';
import { PageHeader } from '../../layout/page-header.tsx';
import { wayToList } from '../../layout/places.ts';
import { useViewer } from '../../providers/auth/viewer.ts';
import { pathOf, type Resource } from '../declaration.ts';
import type { Row } from '../may.ts';
import { represent } from '../represent.ts';
import { oneOf } from '../words.ts';

/** The start of a form; the title of the page says when something is wrong with it. */
export function FormHeader({ resource, row }: { resource: Resource; row?: Row }) {
  const { errors, isSubmitted } = useFormState();
  const list = wayToList(useViewer().ability, resource);
  const called = represent(resource, row);
  const record = row && {
    to: `/${pathOf(resource)}/${encodeURIComponent(row.id)}/show`,
    label: called || resource.label,
  };
  return (
    <PageHeader
      heading={
        row
          ? say('Edit %{what}', { what: called || resource.label })
          : say('Add %{what}', { what: oneOf(resource) })
      }
      sentence={row ? undefined : resource.description}
      above={record ? [list, record] : [list]}
      wrong={isSubmitted && Object.keys(errors).length > 0}
    />
  );
}
