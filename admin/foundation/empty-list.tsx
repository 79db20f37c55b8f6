import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import FilterAltOffOutlined from '@mui/icons-material/FilterAltOffOutlined';
import { Box, Button, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useListContext } from 'react-admin';
import { Link } from 'react-router-dom';
import { say } from '../language/say.ts';
import { sayWith } from '../language/say-with.tsx';
import { useViewer } from '../providers/auth/viewer.ts';
import { screensOf } from '../screens.ts';
import { pathOf, type Resource } from './declaration.ts';
import { mayCreate } from './may.ts';
import { inSentence, oneOf } from './words.ts';

/** No rows: because filters leave none, or because there are none yet. */
export function EmptyList({ resource }: { resource: Resource }) {
  const { filterValues, setFilters } = useListContext();
  const { $parameters, $columns, ...narrowing } = filterValues;
  const what = inSentence(resource.pluralLabel);
  const filters = Object.keys(narrowing).length;
  if (filters === 0) return <NoneYet resource={resource} />;
  const kept = { ...($parameters && { $parameters }), ...($columns && { $columns }) };
  return (
    <Words Icon={FilterAltOffOutlined}>
      {sayWith(
        filters === 1
          ? say('No %{what} match what you asked for. Remove the filter, or %{clear}', { what })
          : say('No %{what} match these %{filters} filters. Remove one, or %{clear}', {
              what,
              filters: inWords[filters] ?? filters,
            }),
        {
          clear: (
            <Button variant="text" size="small" onClick={() => setFilters(kept, undefined, false)}>
              {say('Clear all filters')}
            </Button>
          ),
        },
      )}
    </Words>
  );
}

const inWords = [
  '',
  '',
  say('two'),
  say('three'),
  say('four'),
  say('five'),
  say('six'),
  say('seven'),
  say('eight'),
  say('nine'),
];

function NoneYet({ resource }: { resource: Resource }) {
  const { ability } = useViewer();
  const what = inSentence(resource.pluralLabel);
  const adds = mayCreate(ability, resource) && !screensOf(resource).added;
  return (
    <Words Icon={CheckCircleOutlined}>
      {adds ? say('No %{what} yet.', { what }) : say('No %{what} that you can see yet.', { what })}
      {adds && ' '}
      {adds && (
        <Link to={`/${pathOf(resource)}/create`}>
          {say('Add %{what}', { what: oneOf(resource) })}
        </Link>
      )}
    </Words>
  );
}

const Words = ({ Icon, children }: { Icon: typeof CheckCircleOutlined; children: ReactNode }) => (
  <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'center', px: { xs: 2, md: 2.5 }, py: 4 }}>
    <Icon aria-hidden sx={{ color: 'text.secondary' }} />
    <Typography component="div" role="status">
      {children}
    </Typography>
  </Box>
);
