import { Stack, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router-dom';
import type { Resource } from '../foundation/declaration.ts';
import { longDate } from '../foundation/format.ts';
import { ShowPage } from '../foundation/show-page.tsx';
import { today } from '../foundation/today.ts';
import { say, sayCount } from '../language/say.ts';
import { Panel } from '../layout/panel.tsx';
import { useViewer } from '../providers/auth/viewer.ts';
import { type Reached, reachOf } from './reach-of.ts';

/** A requirement, and how many people it means. */
export function RequirementPage({ resource }: { resource: Resource }) {
  const { id = '' } = useParams();
  const { ability } = useViewer();
  return (
    <Stack spacing={3}>
      <div>
        <ShowPage resource={resource} />
      </div>
      {ability.can('update', 'Requirement') && <Reach key={id} id={id} />}
    </Stack>
  );
}

/** How many people the requirement applies to, and how many of them will lapse before the next quarter. */
function Reach({ id }: { id: string }) {
  const on = today();
  const next = nextQuarter(on);
  const { data, error } = useQuery({
    queryKey: ['requirements', 'reach', id, on],
    queryFn: () => reachOf({ id, on, next }),
    retry: false,
  });
  return (
    <Panel heading={say('Whom it reaches')}>
      <Typography sx={{ px: { xs: 2, md: 2.5 }, pb: 2.5 }} color={error ? 'error' : undefined}>
        {error?.message}
        {data && inWords(data, next)}
      </Typography>
    </Panel>
  );
}

function inWords({ all, outstanding, lapsing }: Reached, next: string): string {
  if (all.totalCount === 0) return say('It applies to nobody today.');
  return [
    sayCount(
      all.totalCount,
      'It applies to 1 person today.',
      'It applies to %{count} people today.',
    ),
    sayCount(
      outstanding.totalCount,
      '1 of them does not meet it.',
      '%{count} of them do not meet it.',
    ),
    sayCount(
      lapsing.totalCount,
      'Unless trained again, 1 more will have lapsed on %{day}.',
      'Unless trained again, %{count} more will have lapsed on %{day}.',
      { day: longDate(next) },
    ),
  ].join(' ');
}

/** The first day of the next quarter of a year. */
function nextQuarter(day: string): string {
  const [year, month] = day.split('-').map(Number) as [number, number];
  const first = Math.floor((month - 1) / 3) * 3 + 4;
  return first > 12 ? `${year + 1}-01-01` : `${year}-${String(first).padStart(2, '0')}-01`;
}
