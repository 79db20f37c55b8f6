import { Box, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router-dom';
import type { Ability } from '../../schema/foundation/permissions/shape.ts';
import type { Row } from '../foundation/may.ts';
import { say } from '../language/say.ts';
import { Panel } from '../layout/panel.tsx';
import { useViewer } from '../providers/auth/viewer.ts';
import { refusedFrom } from '../providers/data/refused.ts';
import { choicesOf } from './choices.ts';
import { applicationsFor } from './recruitment-api.ts';

/** The applications for a vacancy under the stage that each has reached, the furthest first. */
export function ApplicationsPanel({ row }: { row: Row }) {
  const { ability } = useViewer();
  const { data: applications, error } = useQuery({
    queryKey: ['applications', 'by stage', row.id],
    queryFn: () => applicationsFor(row.id),
    retry: false,
  });
  if (!applications?.length)
    return (
      <Panel
        heading={say('Applications')}
        aside={error ? refusedFrom(error).message : applications ? say('None') : say('Loading')}
      />
    );
  const stages = choicesOf('Application', 'stage');
  const groups = [...stages]
    .sort((a, b) => rank(a.id) - rank(b.id))
    .map(({ id, name }) => ({ name, found: applications.filter(({ stage }) => stage === id) }))
    .filter(({ found }) => found.length > 0);
  return (
    <Panel
      heading={say('Applications, %{number}', { number: applications.length })}
      introduction={introduction(ability, row)}
    >
      {groups.map(({ name, found }) => (
        <Box key={name} component="section" aria-label={name} sx={group}>
          <Typography variant="h3">
            {name}, {found.length}
          </Typography>
          <Box component="ul" sx={list}>
            {found.map(({ id, number, fullName }) => (
              <li key={id}>
                <Link to={`/applications/${id}/show`}>{fullName ?? number}</Link>
                {fullName && (
                  <Typography variant="caption" component="span" color="textSecondary">
                    {' '}
                    {number}
                  </Typography>
                )}
              </li>
            ))}
          </Box>
        </Box>
      ))}
    </Panel>
  );
}

/** Who is called by name, and what must be done first where nobody is. */
function introduction(ability: Ability, row: Row): string {
  if (row.applicantsShownOn)
    return say('Who is shortlisted is shown by name; the others by their number.');
  const vacancy = { ...row, __typename: 'Vacancy' };
  const shows = ability.can('update', 'Vacancy', 'applicantsShownOn');
  return shows && !ability.can('update', vacancy, 'applicantsShownOn')
    ? say(
        'By their number. You can show the names once the shortlist is made and the vacancy is at Interviewing.',
      )
    : say('By their number: names are shown once the shortlist is made.');
}

const furthest = ['appointed', 'offered', 'interviewed', 'shortlisted', 'longlisted', 'applied'];
const rank = (stage: string) => furthest.indexOf(stage) + 1 || furthest.length + 1;

const group = { px: { xs: 2, md: 2.5 }, py: 1.5, borderTop: 1, borderColor: 'divider' } as const;

const list = {
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 220px), 1fr))',
  gap: '4px 24px',
  listStyle: 'none',
  m: 0,
  mt: 0.5,
  p: 0,
  '& a': { fontWeight: 600 },
} as const;
