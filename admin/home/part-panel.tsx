import { Box, Button, Typography } from '@mui/material';
import { Link } from 'react-router-dom';
import { pathOf } from '../foundation/declaration.ts';
import { mayCreate } from '../foundation/may.ts';
import { oneOf } from '../foundation/words.ts';
import type { Part } from '../layout/domains.ts';
import { Panel } from '../layout/panel.tsx';
import { useViewer } from '../providers/auth/viewer.ts';
import { Counted } from './counted.tsx';

interface Props {
  part: Part;
  /** Absent while they are being counted. */
  counts: Record<string, number> | undefined;
}

/** The places of a part, and how much there is at each. */
export function PartPanel({ part, counts }: Props) {
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
        {part.places.map(({ resource, to, label }) => (
          <Box component="li" key={to} sx={line}>
            <Counted count={counts?.[resource.plural]} waiting={!counts} />
            <Box sx={{ flex: 1, minWidth: 0 }}>
              <Link to={to}>{label}</Link>
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
