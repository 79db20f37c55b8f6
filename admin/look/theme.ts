import type { ThemeOptions } from '@mui/material/styles';
import { baseline } from './baseline.ts';
import { components } from './components.ts';
import { type Mode, tokens } from './tokens.ts';

const px = (pixels: number) => `${pixels / 16}rem`;

const text = (size: number, line: number, weight: number, tracking = '0') => ({
  fontSize: px(size),
  lineHeight: line / size,
  fontWeight: weight,
  letterSpacing: tracking,
});

/** The theme of the console, light or dark. */
export function theme(mode: Mode): ThemeOptions {
  const t = tokens[mode];
  const status = (main: string, light: string) => ({ main, light, contrastText: t.surface });
  return {
    palette: {
      mode,
      tokens: t,
      background: { default: t.page, paper: t.surface },
      divider: t.line,
      text: { primary: t.ink, secondary: t.ink2, disabled: t.ink2 },
      primary: { main: t.accent, dark: t.accentHover, light: t.soft, contrastText: t.onAccent },
      secondary: { main: t.ink2, contrastText: t.surface },
      success: status(t.ok, t.okGround),
      warning: status(t.soon, t.soonGround),
      error: status(t.bad, t.badGround),
      info: status(t.mute, t.muteGround),
      action: { selected: t.soft, hover: t.sunken, active: t.ink2, disabled: t.ink2 },
    },
    typography: {
      fontFamily: '"Source Sans 3 Variable", system-ui, sans-serif',
      fontWeightMedium: 600,
      fontWeightBold: 640,
      h1: { ...text(30, 36, 640, '-0.012em'), '@media (max-width:859.95px)': text(26, 31, 640) },
      h2: text(19, 24, 640, '-0.004em'),
      h3: text(16, 24, 640),
      h6: text(16, 24, 640),
      body1: text(16, 24, 400),
      body2: text(15, 22, 400),
      caption: text(14, 20, 400),
      button: { ...text(16, 24, 600), textTransform: 'none' },
      subtitle1: text(16, 24, 400),
    },
    shape: { borderRadius: 6 },
    breakpoints: { values: { xs: 0, sm: 600, md: 860, lg: 1100, xl: 1400 } },
    transitions: {
      duration: { shortest: 120, shorter: 120, short: 120, standard: 120, complex: 200 },
      easing: { easeInOut: 'cubic-bezier(.2,0,0,1)' },
    },
    shadows: Array(25).fill('none') as ThemeOptions['shadows'],
    components: { ...components(t), MuiCssBaseline: { styleOverrides: baseline(t) } },
  };
}
