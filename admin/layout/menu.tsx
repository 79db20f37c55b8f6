import HomeOutlined from '@mui/icons-material/HomeOutlined';
import OutlinedFlagOutlined from '@mui/icons-material/OutlinedFlagOutlined';
import { Box, Typography } from '@mui/material';
import type { ComponentType } from 'react';
import { NavLink } from 'react-router-dom';
import { grouped } from '../foundation/format.ts';
import { useWrong } from '../home/use-needs.ts';
import { say } from '../language/say.ts';
import { unseen } from '../look/unseen.ts';
import { useViewer } from '../providers/auth/viewer.ts';
import { useCurrentInSight } from './current-in-sight.ts';
import { partsFor } from './domains.ts';

/** Every place that the reader may go to, part by part. */
export function Menu() {
  const { ability } = useViewer();
  const wrong = useWrong();
  const menu = useCurrentInSight();
  return (
    <Box ref={menu} component="nav" aria-label={say('Main')} sx={{ px: 1.5, pt: 2.5, pb: 4 }}>
      <Box component="ul" sx={list}>
        <Item to="/" label={say('Home')} Icon={HomeOutlined} />
      </Box>
      {partsFor(ability).map(({ name, label, Icon, pages, places }) => (
        <Box key={name} role="group" aria-labelledby={`menu-${name}`}>
          <Typography
            id={`menu-${name}`}
            variant="caption"
            component="h2"
            sx={{
              display: 'flex',
              gap: 1.5,
              alignItems: 'center',
              px: 1.5,
              pt: 2.5,
              pb: 0.5,
              fontWeight: 600,
              color: 'text.secondary',
              '& svg': { fontSize: 20 },
            }}
          >
            <Icon aria-hidden />
            {label}
          </Typography>
          <Box component="ul" sx={list}>
            {pages.map((page) => (
              <Item key={page.path} to={`/${page.path}`} label={page.label} />
            ))}
            {places.map((each) => (
              <Item key={each.to} to={each.to} label={each.label} wrong={wrong(each.resource)} />
            ))}
          </Box>
        </Box>
      ))}
    </Box>
  );
}

interface ItemProps {
  to: string;
  label: string;
  Icon?: ComponentType<{ 'aria-hidden': true }>;
  /** How many rows there are wrong today. */
  wrong?: number;
}

const Item = ({ to, label, Icon, wrong = 0 }: ItemProps) => (
  <Box component="li" sx={{ position: 'relative' }}>
    <Box component={NavLink} to={to} end={to === '/'} sx={[item, wrong > 0 && beforeFlag]}>
      {Icon ? <Icon aria-hidden /> : <Box component="span" sx={{ width: 20, flex: 'none' }} />}
      {label}
    </Box>
    {wrong > 0 && (
      <Box component="span" sx={flag}>
        <OutlinedFlagOutlined aria-hidden />
        {grouped(String(wrong))}
        <Box component="span" sx={unseen}>
          {say('wrong today')}
        </Box>
      </Box>
    )}
  </Box>
);

const beforeFlag = { pr: 7 };

const flag = {
  position: 'absolute',
  right: 12,
  top: 0,
  bottom: 0,
  display: 'flex',
  alignItems: 'center',
  gap: 0.5,
  pointerEvents: 'none',
  fontSize: '0.9375rem',
  fontWeight: 600,
  color: 'error.main',
  '& svg': { fontSize: 16 },
} as const;

const list = { listStyle: 'none', m: 0, p: 0 };

const item = {
  display: 'flex',
  alignItems: 'center',
  gap: 1.5,
  minHeight: { xs: 44, md: 36 },
  px: 1.5,
  py: 0.5,
  borderRadius: 1,
  fontSize: '0.9375rem',
  lineHeight: '20px',
  '&&': { color: 'text.primary', textDecoration: 'none' },
  '& svg': { fontSize: 20, color: 'text.secondary' },
  '&:hover': { bgcolor: 'action.hover' },
  '&&.active': {
    bgcolor: 'action.selected',
    color: 'primary.main',
    fontWeight: 640,
    boxShadow: 'inset 3px 0 currentcolor',
    // where colours are the reader's own, grounds and shadows are gone
    '@media (forced-colors: active)': { border: '1px solid', borderLeftWidth: 4 },
  },
  '&.active svg': { color: 'inherit' },
} as const;
