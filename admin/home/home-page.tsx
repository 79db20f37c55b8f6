import { Box, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useDataProvider } from 'react-admin';
import { longDate } from '../foundation/format.ts';
import { today } from '../foundation/today.ts';
import { say } from '../language/say.ts';
import { partsFor } from '../layout/domains.ts';
import { PageHeader } from '../layout/page-header.tsx';
import type { Place } from '../layout/places.ts';
import { useViewer } from '../providers/auth/viewer.ts';
import { OtherLists } from './other-lists.tsx';
import { PartPanel } from './part-panel.tsx';
import { WhatNeedsYou } from './what-needs-you.tsx';

/** The first page: what is wrong today, then the places of somebody's work. */
export function HomePage() {
  const { ability, user, roleDescriptions } = useViewer();
  const parts = partsFor(ability);
  const places = parts.flatMap((part) => part.places);
  const dataProvider = useDataProvider();
  const { data: counts, isError } = useQuery<number[]>({
    queryKey: ['counts', user?.id],
    queryFn: () => dataProvider.counts(places),
    enabled: places.length > 0,
    retry: false,
  });
  const countOf = (place: Place) => (isError ? null : counts?.[places.indexOf(place)]);
  return (
    <>
      <PageHeader
        heading={say('Hello, %{name}', { name: user?.name ?? '' })}
        sentence={`${longDate(today())}. ${roleDescriptions.join(' ')}`}
      />
      {parts.length === 0 && (
        <Typography>
          {roleDescriptions.length > 0
            ? say('There is nothing to open here for your role yet.')
            : say('Your account has no role yet. Ask your administrator for one.')}
        </Typography>
      )}
      <Box sx={{ mb: { xs: 2, md: 3 } }}>
        <WhatNeedsYou />
      </Box>
      <Box sx={columns}>
        {parts.map((part) => (
          <PartPanel key={part.name} part={part} countOf={countOf} />
        ))}
      </Box>
      <OtherLists />
    </>
  );
}

const columns = {
  columnWidth: { xs: 'auto', md: 420 },
  columnGap: 3,
  '& > *': { breakInside: 'avoid', mb: { xs: 2, md: 3 } },
} as const;
