import { Button, Stack } from '@mui/material';
import { Link } from 'react-router-dom';
import { NoPermission } from '../layout/message.tsx';
import { PageHeader } from '../layout/page-header.tsx';
import { placeOf } from '../layout/places.ts';
import { useViewer } from '../providers/auth/viewer.ts';
import { screensOf } from '../screens.ts';
import { Collection } from './collection.tsx';
import { type CollectionField, pathOf, type Resource } from './declaration.ts';
import { DeleteButton } from './delete-button.tsx';
import { Facts } from './facts.tsx';
import { collectionsOf, shownGroups, withNeeds } from './fields-of-pages.ts';
import { LoadingRows } from './loading-rows.tsx';
import { mayDelete, mayShow, mayUpdate } from './may.ts';
import { NotLoaded } from './not-loaded.tsx';
import { represent, representingFields } from './represent.ts';
import { useRow } from './use-row.ts';

/** One record: its facts, then what belongs to it. */
export function ShowPage({ resource }: { resource: Resource }) {
  const { ability } = useViewer();
  const groups = shownGroups(ability, resource);
  const shown = groups.flatMap(({ fields }) => fields);
  const fields = [...new Set([...representingFields(resource), ...withNeeds(resource, shown)])];
  const { row, error } = useRow(resource, fields, 'show');
  if (!mayShow(ability, resource)) return <NoPermission />;
  if (error) return <NotLoaded resource={resource} error={error} />;
  if (!row) return <LoadingRows what={resource.label} columns={2} />;
  const path = pathOf(resource);
  const { actions: Actions } = screensOf(resource);
  return (
    <>
      <PageHeader
        heading={represent(resource, row) || resource.label}
        sentence={resource.description}
        above={
          placeOf(ability, resource)?.single
            ? []
            : [{ to: `/${path}`, label: resource.pluralLabel }]
        }
        actions={
          <>
            {Actions && <Actions row={row} />}
            {mayUpdate(ability, resource, row) && (
              <Button
                variant="contained"
                component={Link}
                to={`/${path}/${encodeURIComponent(row.id)}`}
              >
                Edit
              </Button>
            )}
            {mayDelete(ability, resource, row) && <DeleteButton resource={resource} row={row} />}
          </>
        }
      />
      <Stack spacing={3}>
        <Facts {...{ resource, row, groups }} />
        {collectionsOf(ability, resource).map((field) => (
          <Collection key={field.name} field={field as CollectionField} row={row} />
        ))}
      </Stack>
    </>
  );
}
