import { Box, Button, Typography } from '@mui/material';
import { Link } from 'react-router-dom';
import { pathOf } from '../foundation/declaration.ts';
import { mayCreate } from '../foundation/may.ts';
import { oneOf } from '../foundation/words.ts';
import { say } from '../language/say.ts';
import type { Part } from '../layout/domains.ts';
import { Panel } from '../layout/panel.tsx';
import type { Place } from '../layout/places.ts';
import { useViewer } from '../providers/auth/viewer.ts';
import { screensOf } from '../screens.ts';
import { Counted } from './counted.tsx';

interface Props {
  part: Part;
  /** How many there are at a place; nothing while they are counted, null where they could not be. */
  countOf: (place: Place) => number | null | undefined;
}

/** The places of a part, and how much there is at each. */
export function PartPanel({ part, countOf }: Props) {
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
        {part.places.map((place) => (
          <AtPlace key={place.to} place={place} count={countOf(place)} />
        ))}
      </Box>
    </Panel>
  );
}

function AtPlace({ place, count }: { place: Place; count: number | null | undefined }) {
  const { ability } = useViewer();
  const { resource, to, label, description, single } = place;
  return (
    <Box component="li" sx={line}>
      <Counted count={single ? undefined : (count ?? undefined)} waiting={count === undefined} />
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Link to={to}>{label}</Link>
        {description && (
          <Typography variant="caption" color="textSecondary" component="p">
            {description}
          </Typography>
        )}
      </Box>
      {mayCreate(ability, resource) && !screensOf(resource).added && (
        <Button
          variant="outlined"
          size="small"
          component={Link}
          to={`/${pathOf(resource)}/create`}
          aria-label={say('Add %{what}', { what: oneOf(resource) })}
        >
          {say('Add')}
        </Button>
      )}
    </Box>
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
