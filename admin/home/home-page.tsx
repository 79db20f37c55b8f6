import { Box, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useDataProvider } from 'react-admin';
import { longDate } from '../foundation/format.ts';
import { today } from '../foundation/today.ts';
import { partsFor } from '../layout/domains.ts';
import { PageHeader } from '../layout/page-header.tsx';
import { useViewer } from '../providers/auth/viewer.ts';
import { OtherLists } from './other-lists.tsx';
import { PartPanel } from './part-panel.tsx';

/** The first page: what is wrong today, then the places of somebody's work. */
export function HomePage() {
  const { ability, user, roleDescriptions } = useViewer();
  const parts = partsFor(ability);
  const resources = parts.flatMap(({ places }) => places.map(({ resource }) => resource));
  const dataProvider = useDataProvider();
  const { data: counts, isError } = useQuery<Record<string, number>>({
    queryKey: ['counts', user?.id],
    queryFn: () => dataProvider.counts(resources),
    enabled: resources.length > 0,
    retry: false,
  });
  return (
    <>
      <PageHeader
        heading={`Hello, ${user?.name ?? ''}`}
        sentence={`${longDate(today())}. ${roleDescriptions.join(' ')}`}
      />
      {parts.length === 0 && (
        <Typography>
          Your account has no role that opens a page yet. Ask your administrator for one.
        </Typography>
      )}
      <Box sx={columns}>
        {parts.map((part) => (
          <PartPanel key={part.name} part={part} counts={isError ? {} : counts} />
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
