import { Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router-dom';
import type { Resource } from '../foundation/declaration.ts';
import { ShowPage } from '../foundation/show-page.tsx';
import { today } from '../foundation/today.ts';
import { say } from '../language/say.ts';
import { Panel } from '../layout/panel.tsx';
import { useViewer } from '../providers/auth/viewer.ts';
import { type Reached, reachOf } from './reach-of.ts';
import { nextQuarter, reachInWords } from './reach-words.ts';

/** A requirement, and how many people it means. */
export function RequirementPage({ resource }: { resource: Resource }) {
  const { id = '' } = useParams();
  const { ability } = useViewer();
  return (
    <ShowPage resource={resource}>
      {ability.can('update', 'Requirement') && <Reach key={id} id={id} />}
    </ShowPage>
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
        {data && wordsOf(data, next)}
      </Typography>
    </Panel>
  );
}

/** A requirement without a course asks nothing, which is not to say that it applies to nobody. */
const wordsOf = (reached: Reached, next: string) =>
  reached.requirement?.items.length === 0
    ? say('It asks nothing of them until it has a course.')
    : reachInWords(countsIn(reached), next);

const countsIn = ({ all, outstanding, lapsing }: Reached) => ({
  people: all.totalCount,
  outstanding: outstanding.totalCount,
  lapsing: lapsing.totalCount,
});
