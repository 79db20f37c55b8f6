import DarkModeOutlined from '@mui/icons-material/DarkModeOutlined';
import LightModeOutlined from '@mui/icons-material/LightModeOutlined';
import MenuOutlined from '@mui/icons-material/MenuOutlined';
import SearchOutlined from '@mui/icons-material/SearchOutlined';
import { AppBar, Box, IconButton, Tooltip } from '@mui/material';
import type { Theme } from '@mui/material/styles';
import { useTheme } from 'react-admin';
import { Link } from 'react-router-dom';
import { say } from '../language/say.ts';
import { show } from '../palette/opened.ts';
import { AccountMenu } from './account-menu.tsx';
import { council } from './council.ts';
import { Mark } from './mark.tsx';

interface Props {
  /** Whether the menu stands beside the page now. */
  menuShown: boolean;
  /** Shows the menu, or hides it. */
  onMenu: () => void;
}

/** The bar above every page. */
export const TopBar = ({ menuShown, onMenu }: Props) => (
  <AppBar position="sticky" elevation={0} sx={bar}>
    <MenuButton {...{ menuShown, onMenu }} />
    <Box component={Link} to="/" sx={brand}>
      <Mark />
      Evenhand
    </Box>
    <Box component="span" sx={whose}>
      {council}
    </Box>
    <Box sx={{ flex: 1 }} />
    <Tooltip title={say('Go to, do or find (Ctrl+K)')}>
      <IconButton
        color="inherit"
        aria-label={say('Go to, do or find')}
        aria-keyshortcuts="Control+K"
        onClick={() => show('palette')}
      >
        <SearchOutlined />
      </IconButton>
    </Tooltip>
    <ModeButton />
    <AccountMenu />
  </AppBar>
);

function MenuButton({ menuShown, onMenu }: Props) {
  const words = menuShown ? say('Hide the menu') : say('Open the menu');
  return (
    <Tooltip title={words}>
      <IconButton color="inherit" aria-label={words} onClick={onMenu}>
        <MenuOutlined />
      </IconButton>
    </Tooltip>
  );
}

function ModeButton() {
  const [mode, setMode] = useTheme();
  const other = mode === 'dark' ? 'light' : 'dark';
  const words = mode === 'dark' ? say('Use light colours') : say('Use dark colours');
  return (
    <Tooltip title={words}>
      <IconButton color="inherit" aria-label={words} onClick={() => setMode(other)}>
        {mode === 'dark' ? <LightModeOutlined /> : <DarkModeOutlined />}
      </IconButton>
    </Tooltip>
  );
}

const bar = {
  flexDirection: 'row',
  alignItems: 'center',
  gap: 1,
  height: 56,
  px: { xs: 1, md: 2.5 },
  bgcolor: ({ palette }: Theme) => palette.tokens.bar,
  color: ({ palette }: Theme) => palette.tokens.onBar,
  backgroundImage: 'none',
  '& :focus-visible, & .Mui-focusVisible': { outlineColor: '#fff' },
  '& .MuiIconButton-root:hover': { bgcolor: ({ palette }: Theme) => palette.tokens.barField },
} as const;

const whose = {
  display: { xs: 'none', md: 'block' },
  ml: 3,
  fontSize: '0.9375rem',
  color: ({ palette }: Theme) => palette.tokens.quietOnBar,
} as const;

const brand = {
  display: 'flex',
  alignItems: 'center',
  gap: 1.25,
  fontSize: '1.25rem',
  fontWeight: 680,
  letterSpacing: '-0.01em',
  '&&': { color: 'inherit', textDecoration: 'none' },
} as const;
