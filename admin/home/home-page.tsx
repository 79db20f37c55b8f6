import { Box, Button, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useDataProvider } from 'react-admin';
import { Link } from 'react-router-dom';
import { pathOf } from '../foundation/declaration.ts';
import { longDate } from '../foundation/format.ts';
import { mayCreate } from '../foundation/may.ts';
import { today } from '../foundation/today.ts';
import { oneOf } from '../foundation/words.ts';
import { type Part, partsFor } from '../layout/domains.ts';
import { PageHeader } from '../layout/page-header.tsx';
import { Panel } from '../layout/panel.tsx';
import { useViewer } from '../providers/auth/viewer.ts';
import { Counted } from './counted.tsx';

/** The first page: what somebody is here for, and how much there is of everything that they may see. */
export function HomePage() {
  const { ability, user, roleDescriptions } = useViewer();
  const parts = partsFor(ability);
  const resources = parts.flatMap((part) => part.resources);
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
    </>
  );
}

interface PartProps {
  part: Part;
  /** Absent while they are being counted. */
  counts: Record<string, number> | undefined;
}

function PartPanel({ part, counts }: PartProps) {
  const { ability } = useViewer();
  return (
    <Panel heading={part.label}>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {part.pages.map((page) => (
          <Box component="li" key={page.path} sx={line}>
            <Counted count={undefined} waiting={false} />
            <Box sx={{ flex: 1, minWidth: 0 }}>
              <Link to={`/${page.path}`}>{page.label}</Link>
              <Typography variant="caption" color="textSecondary" component="p">
                {page.description}
              </Typography>
            </Box>
          </Box>
        ))}
        {part.resources.map((resource) => (
          <Box component="li" key={resource.name} sx={line}>
            <Counted count={counts?.[resource.plural]} waiting={!counts} />
            <Box sx={{ flex: 1, minWidth: 0 }}>
              <Link to={`/${pathOf(resource)}`}>{resource.pluralLabel}</Link>
              <Typography variant="caption" color="textSecondary" component="p">
                {resource.description}
              </Typography>
            </Box>
            {mayCreate(ability, resource) && (
              <Button
                variant="outlined"
                size="small"
                component={Link}
                to={`/${pathOf(resource)}/create`}
                aria-label={`Add ${oneOf(resource)}`}
              >
                Add
              </Button>
            )}
          </Box>
        ))}
      </Box>
    </Panel>
  );
}

const columns = {
  columnWidth: { xs: 'auto', md: 420 },
  columnGap: 3,
  '& > *': { breakInside: 'avoid', mb: { xs: 2, md: 3 } },
} as const;

const line = {
  display: 'flex',
  gap: 2,
  alignItems: 'flex-start',
  px: { xs: 2, md: 2.5 },
  py: 1.25,
  borderTop: 1,
  borderColor: 'divider',
  '& a:not(.MuiButton-root)': { fontWeight: 600 },
} as const;
