import { Box, Button, Stack } from '@mui/material';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router-dom';
import { say } from '../language/say.ts';
import { NoPermission } from '../layout/message.tsx';
import { PageHeader } from '../layout/page-header.tsx';
import { placeOf, wayToList } from '../layout/places.ts';
import { useViewer } from '../providers/auth/viewer.ts';
import { screensOf } from '../screens.ts';
import { Collection } from './collection.tsx';
import { type CollectionField, pathOf, type Resource } from './declaration.ts';
import { DeleteButton } from './delete-button.tsx';
import { Facts } from './facts.tsx';
import { collectionsOf, shownGroups, withNeeds, writtenGroups } from './fields-of-pages.ts';
import { LoadingRecord } from './loading-record.tsx';
import { mayDelete, mayShow, mayUpdate, type Row } from './may.ts';
import { NotLoaded } from './not-loaded.tsx';
import { Neighbours } from './record/neighbours.tsx';
import { NextDates } from './record/next-dates.tsx';
import { along } from './record/whence.ts';
import { represent, representingFields, summarise, summarisingFields } from './represent.ts';
import { Timeline } from './timeline/timeline.tsx';
import { useRow } from './use-row.ts';

interface Props {
  resource: Resource;
  /** What else there is to say and to do, under its facts. */
  children?: ReactNode;
}

/** One record: its facts and what belongs to it; beside them what is to come and what has been. */
export function ShowPage({ resource, children }: Props) {
  const { ability } = useViewer();
  const groups = shownGroups(ability, resource);
  const shown = groups.flatMap(({ fields }) => fields);
  const fields = [
    ...new Set([
      ...representingFields(resource),
      ...summarisingFields(resource),
      ...withNeeds(resource, shown),
    ]),
  ];
  const { row, error, again } = useRow(resource, fields, 'show');
  if (!mayShow(ability, resource)) return <NoPermission />;
  if (error && (!row || error.code === 'NOT_FOUND'))
    return <NotLoaded resource={resource} error={error} onRetry={again} />;
  if (!row) return <LoadingRecord what={resource.label} />;
  const { notice: Notice } = screensOf(resource);
  return (
    <>
      <RecordHeader resource={resource} row={row} />
      {Notice && <Notice row={row} />}
      <Box sx={columns}>
        <Stack spacing={3} sx={{ minWidth: 0 }}>
          <Facts {...{ resource, row, groups }} />
          {collectionsOf(ability, resource).map((field) => (
            <Collection key={field.name} field={field as CollectionField} row={row} />
          ))}
          {children}
        </Stack>
        <Stack spacing={3} sx={{ minWidth: 0 }}>
          <NextDates fields={shown} row={row} />
          {resource.history && <Timeline key={row.id} resource={resource} row={row} />}
        </Stack>
      </Box>
    </>
  );
}

function RecordHeader({ resource, row }: { resource: Resource; row: Row }) {
  const { ability } = useViewer();
  const { state } = useLocation();
  const path = pathOf(resource);
  const { actions: Actions } = screensOf(resource);
  // what is done with a row by its own buttons alone has no form
  const asksAnything = writtenGroups(ability, resource, 'update', row).some(
    ({ fields }) => fields.length > 0,
  );
  return (
    <PageHeader
      heading={represent(resource, row) || resource.label}
      sentence={summarise(resource, row) || resource.description}
      above={placeOf(ability, resource)?.single ? [] : [wayToList(ability, resource)]}
      beside={<Neighbours resource={resource} row={row} />}
      actions={
        <>
          {Actions && <Actions row={row} />}
          {mayUpdate(ability, resource, row) && asksAnything && (
            <Button
              variant="contained"
              component={Link}
              to={`/${path}/${encodeURIComponent(row.id)}`}
              state={along(state)}
            >
              {say('Edit')}
            </Button>
          )}
          {mayDelete(ability, resource, row) && <DeleteButton resource={resource} row={row} />}
        </>
      }
    />
  );
}

const columns = {
  display: 'grid',
  gap: 3,
  alignItems: 'start',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 308px' },
  // a record with nothing to say beside its facts has the whole width
  '&:has(> :last-child:empty)': { gridTemplateColumns: 'minmax(0, 1fr)' },
} as const;
