import { Stack, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router-dom';
import type { Resource } from '../foundation/declaration.ts';
import { longDate } from '../foundation/format.ts';
import { ShowPage } from '../foundation/show-page.tsx';
import { today } from '../foundation/today.ts';
import { Panel } from '../layout/panel.tsx';
import { useViewer } from '../providers/auth/viewer.ts';
import { askGraphQL } from '../providers/data/ask-graphql.ts';

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

interface Counted {
  all: { totalCount: number };
  outstanding: { totalCount: number };
  lapsing: { totalCount: number };
}

/** How many people the requirement applies to, and how many of them will lapse before the next quarter. */
function Reach({ id }: { id: string }) {
  const on = today();
  const next = nextQuarter(on);
  const { data, error } = useQuery({
    queryKey: ['requirements', 'reach', id, on],
    queryFn: () => askGraphQL<Counted>(question, { id, on, next }),
    retry: false,
  });
  return (
    <Panel heading="Whom it reaches">
      <Typography sx={{ px: { xs: 2, md: 2.5 }, pb: 2.5 }} color={error ? 'error' : undefined}>
        {error?.message}
        {data && inWords(data, next)}
      </Typography>
    </Panel>
  );
}

function inWords({ all, outstanding, lapsing }: Counted, next: string): string {
  if (all.totalCount === 0) return 'It applies to nobody today.';
  const people = (count: number) =>
    count === 1 ? '1 person' : `${count.toLocaleString('en-GB')} people`;
  return `It applies to ${people(all.totalCount)} today; ${people(outstanding.totalCount)} ${outstanding.totalCount === 1 ? 'does' : 'do'} not meet it. Unless they are trained again, ${lapsing.totalCount.toLocaleString('en-GB')} more will have lapsed on ${longDate(next)}.`;
}

/** The first day of the next quarter of a year. */
function nextQuarter(day: string): string {
  const [year, month] = day.split('-').map(Number) as [number, number];
  const first = Math.floor((month - 1) / 3) * 3 + 4;
  return first > 12 ? `${year + 1}-01-01` : `${year}-${String(first).padStart(2, '0')}-01`;
}

const question = `query ($id: ID!, $on: Date!, $next: Date!) {
  all: trainingStandings(on: $on, first: 1, filter: { requirement: { id: { eq: $id } } }) { totalCount }
  outstanding: trainingStandings(on: $on, first: 1, filter: {
    requirement: { id: { eq: $id } }, standing: { in: [never, lapsed] } }) { totalCount }
  lapsing: trainingStandings(on: $on, first: 1, filter: {
    requirement: { id: { eq: $id } }, standing: { in: [compliant, dueSoon] },
    until: { lt: $next } }) { totalCount }
}`;
