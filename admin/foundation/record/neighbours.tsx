import { Box, Button, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useDataProvider } from 'react-admin';
import { Link, useLocation } from 'react-router-dom';
import { say } from '../../language/say.ts';
import { unseen } from '../../look/unseen.ts';
import { pathOf, type Resource } from '../declaration.ts';
import type { Row } from '../may.ts';
import { represent, representingFields } from '../represent.ts';
import { fromList, type Whence } from './whence.ts';

/** The records before and after this one in the list that its reader came from, under its filter and in its order. */
export function Neighbours({ resource, row }: { resource: Resource; row: Row }) {
  const whence = fromList(useLocation().state);
  const around = useAround(resource, row, whence);
  if (!whence || !around) return null;
  const { before, after, at, total } = around;
  return (
    <Box component="nav" aria-label={say('In the list you came from')} sx={bar}>
      <Typography variant="body2" color="textSecondary">
        {say('%{done} of %{total}', { done: at + 1, total })}
      </Typography>
      <Neighbour {...{ resource, row: before, whence, at: at - 1 }} words={say('Previous')} />
      <Neighbour {...{ resource, row: after, whence, at: at + 1 }} words={say('Next')} />
    </Box>
  );
}

interface NeighbourProps {
  resource: Resource;
  row?: Row;
  whence: Whence;
  at: number;
  words: string;
}

const Neighbour = ({ resource, row, whence, at, words }: NeighbourProps) =>
  row ? (
    <Button
      variant="outlined"
      size="small"
      component={Link}
      to={`/${pathOf(resource)}/${encodeURIComponent(row.id)}/show`}
      state={{ whence: { ...whence, at } }}
    >
      {words}
      <Box component="span" sx={unseen}>{`: ${represent(resource, row)}`}</Box>
    </Button>
  ) : null;

/** Where the record stands in the list by now, with those beside it; nothing once it has left the list. */
function useAround(resource: Resource, { id, version }: Row, whence: Whence | undefined) {
  const dataProvider = useDataProvider();
  const { data } = useQuery({
    queryKey: [pathOf(resource), 'neighbours', id, version, whence],
    enabled: Boolean(whence),
    retry: false,
    queryFn: async () => {
      const { filter, sort, at } = whence as Whence;
      const offset = Math.max(0, at - 2);
      const { data: rows, total = 0 } = await dataProvider.getList<Row>(pathOf(resource), {
        filter,
        sort,
        pagination: { page: 1, perPage: 5 },
        meta: { fields: representingFields(resource), offset },
      });
      const place = rows.findIndex((each) => each.id === id);
      if (place < 0) return null;
      return { at: offset + place, total, before: rows[place - 1], after: rows[place + 1] };
    },
  });
  return data;
}

const bar = { display: 'flex', alignItems: 'center', gap: 1, flexWrap: 'wrap' } as const;
