import { Box } from '@mui/material';
import { Link } from 'react-router-dom';
import { pathOf } from '../foundation/declaration.ts';
import { say } from '../language/say.ts';
import { otherLists } from '../layout/domains.ts';
import { useViewer } from '../providers/auth/viewer.ts';

/** The way to what somebody may look at although it is no place in their menu. */
export function OtherLists() {
  const { ability } = useViewer();
  const lists = otherLists(ability);
  if (lists.length === 0) return null;
  return (
    <Box component="details" sx={{ mt: 1 }}>
      <Box component="summary" sx={summary}>
        {say('Other lists that you may look at')}
      </Box>
      <Box component="ul" sx={links}>
        {lists.map((resource) => (
          <li key={resource.name}>
            <Link to={`/${pathOf(resource)}`}>{resource.pluralLabel}</Link>
          </li>
        ))}
      </Box>
    </Box>
  );
}

const summary = {
  cursor: 'pointer',
  width: 'fit-content',
  py: 1,
  fontWeight: 600,
  color: 'primary.main',
} as const;

const links = {
  display: 'flex',
  flexWrap: 'wrap',
  gap: '8px 24px',
  m: 0,
  mt: 1,
  p: 0,
  listStyle: 'none',
} as const;
