import { Box } from '@mui/material';
import { useListContext } from 'react-admin';
import { Link } from 'react-router-dom';
import { pathOf, type Resource } from '../foundation/declaration.ts';
import { grouped } from '../foundation/format.ts';
import { readState, wholeList, writtenState } from '../foundation/list/list-state.ts';
import { say } from '../language/say.ts';
import { unseen } from '../look/unseen.ts';
import { type SavedView, useViewCounts, useViews } from './use-views.ts';

/** The views of a list, each with how many rows it has today; the list as a whole comes first. */
export function ViewTabs({ resource }: { resource: Resource }) {
  const { filterValues, sort } = useListContext();
  const views = useViews(resource);
  const counts = useViewCounts(resource, views);
  if (views.length === 0) return null;
  const current = stateNow(resource, filterValues, sort);
  const path = `/${pathOf(resource)}`;
  const tab = (to: string, label: string, count?: number, shared = false) => (
    <Box
      component={Link}
      to={`${path}?${to}`}
      aria-current={normal(resource, to) === current ? 'page' : undefined}
      sx={link}
    >
      {label}
      {count !== undefined && <span> {grouped(String(count))}</span>}
      {shared && (
        <Box component="span" sx={unseen}>
          {`, ${say('shared')}`}
        </Box>
      )}
    </Box>
  );
  return (
    <Box component="nav" aria-label={say('Saved views')} sx={tabs}>
      <ul>
        <li>{tab(wholeList(resource), say('All'))}</li>
        {views.map(({ id, name, state, sharedWith }) => (
          <li key={id}>{tab(state, name, counts.get(id), Boolean(sharedWith))}</li>
        ))}
      </ul>
    </Box>
  );
}

/** The view that a list is shown in now, if it is one. */
export const viewNow = (
  resource: Resource,
  views: readonly SavedView[],
  now: string,
): SavedView | undefined => views.find(({ state }) => normal(resource, state) === now);

/** How a list is asked for now, in the words of an address. */
export const stateNow = (
  resource: Resource,
  filter: Record<string, unknown>,
  sort: { field: string; order: 'ASC' | 'DESC' },
) => normal(resource, writtenState({ filter, sort }));

const normal = (resource: Resource, state: string) => writtenState(readState(resource, state));

const tabs = {
  mb: 2,
  borderBottom: 1,
  borderColor: 'divider',
  overflowX: 'auto',
  '& ul': { display: 'flex', gap: 2.5, listStyle: 'none', m: 0, p: 0 },
} as const;

const link = {
  display: 'block',
  py: 1.25,
  whiteSpace: 'nowrap',
  outlineOffset: -3,
  '&&': { color: 'text.secondary', textDecoration: 'none' },
  '&&:hover': { color: 'text.primary' },
  '&&[aria-current]': {
    color: 'primary.main',
    fontWeight: 640,
    boxShadow: 'inset 0 -3px currentcolor',
  },
  '& span': { fontWeight: 400 },
} as const;
