import type { Tokens } from './tokens.ts';

/** What holds everywhere on a page, whatever draws it. */
export const baseline = (t: Tokens) => ({
  // what is gone to stands neither under the bar above nor under what ends a form
  html: { scrollPaddingTop: 80, scrollPaddingBottom: 96 },
  body: {
    fontVariantNumeric: 'lining-nums tabular-nums',
    overflowWrap: 'break-word',
    backgroundColor: t.page,
    '&&': { fontSize: '1rem' },
  },
  'h1, h2, h3, p': { margin: 0 },
  h1: { textWrap: 'balance' },
  p: { textWrap: 'pretty' },
  'a:not(.MuiButtonBase-root)': {
    color: t.accent,
    textDecorationThickness: 1,
    textUnderlineOffset: 3,
    '&:hover': { color: t.accentHover, textDecorationThickness: 2 },
  },
  // on paper stands what is to be read and signed
  '@media print': {
    html: { colorScheme: 'light !important' },
    body: { background: 'none' },
    '.MuiAppBar-root, nav, main .MuiButton-root, .not-printed, .MuiDrawer-root, .MuiSnackbar-root':
      { display: 'none !important' },
    'main, main *': { color: '#000 !important', backgroundColor: 'transparent !important' },
    'section, tr, li': { breakInside: 'avoid' },
  },
  ':focus-visible, .Mui-focusVisible': {
    outline: `3px solid ${t.focus}`,
    outlineOffset: 2,
  },
  '[tabindex="-1"]:focus-visible': { outline: 'none' },
  '@media (prefers-reduced-motion: reduce)': {
    '*, *::before, *::after': {
      animationDuration: '0.01ms !important',
      // any duration would make a transition of every change of every property
      transition: 'none !important',
    },
  },
});
