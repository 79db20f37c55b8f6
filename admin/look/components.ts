import type { Components, Theme } from '@mui/material/styles';
import { controls } from './controls.ts';
import type { Tokens } from './tokens.ts';

/** Surfaces, buttons, tables and everything that is not typed into. */
export const components = (t: Tokens): Components<Theme> => ({
  ...controls(t),
  MuiButtonBase: { defaultProps: { disableRipple: true } },
  MuiButton: {
    defaultProps: { disableElevation: true },
    styleOverrides: {
      root: {
        minHeight: 40,
        padding: '7px 16px',
        whiteSpace: 'nowrap',
        [coarse]: { minHeight: 44 },
        '@media (forced-colors: active)': { border: '1px solid' },
      },
      sizeSmall: { minHeight: 34, padding: '4px 12px', fontSize: '0.9375rem' },
      outlined: {
        borderColor: t.control,
        backgroundColor: t.surface,
        color: t.ink,
        '&:hover': { borderColor: t.control, backgroundColor: t.sunken },
      },
      text: { '&:hover': { backgroundColor: t.sunken } },
    },
  },
  MuiIconButton: {
    styleOverrides: {
      root: {
        borderRadius: 6,
        minWidth: 40,
        minHeight: 40,
        [coarse]: { minWidth: 44, minHeight: 44 },
      },
    },
  },
  MuiPaper: {
    defaultProps: { elevation: 0 },
    styleOverrides: { root: { backgroundImage: 'none' } },
  },
  MuiPopover: { styleOverrides: { paper: floating(t) } },
  MuiMenu: { styleOverrides: { paper: floating(t) } },
  MuiAutocomplete: {
    styleOverrides: {
      paper: floating(t),
      root: {
        '& .MuiAutocomplete-inputRoot.MuiInputBase-root.MuiOutlinedInput-root': {
          padding: '0 65px 0 0',
        },
        '& .MuiAutocomplete-input.MuiInputBase-input.MuiOutlinedInput-input': {
          padding: '9px 12px',
        },
      },
    },
  },
  MuiDialog: { styleOverrides: { paper: { ...floating(t), borderRadius: 8 } } },
  MuiDialogTitle: {
    defaultProps: { variant: 'h2' },
    styleOverrides: { root: { padding: '20px 24px 8px' } },
  },
  MuiDialogActions: {
    defaultProps: { disableSpacing: true },
    styleOverrides: {
      root: {
        padding: '12px 24px 20px',
        gap: 8,
        flexWrap: 'wrap',
        [phone]: { flexDirection: 'column', alignItems: 'stretch' },
      },
    },
  },
  MuiTableCell: {
    styleOverrides: {
      root: {
        fontSize: '0.9375rem',
        lineHeight: '22px',
        padding: '10px 12px',
        verticalAlign: 'top',
        borderBottomColor: t.line,
        '&:first-child': { paddingLeft: 20 },
        '&:last-child': { paddingRight: 20 },
      },
      body: {
        '[data-rows=compact] &:not(.MuiTableCell-paddingCheckbox)': {
          paddingTop: 6,
          paddingBottom: 6,
        },
        '[data-rows=compact] & .MuiCheckbox-root': { padding: 5, margin: 0 },
      },
      head: {
        fontSize: '0.875rem',
        lineHeight: '18px',
        fontWeight: 600,
        color: t.ink2,
        backgroundColor: t.sunken,
        verticalAlign: 'bottom',
        paddingTop: 8,
        paddingBottom: 8,
      },
    },
  },
  MuiChip: { styleOverrides: { root: { fontSize: '0.9375rem' } } },
  MuiTooltip: {
    styleOverrides: {
      tooltip: { fontSize: '0.875rem', backgroundColor: t.ink, color: t.surface, fontWeight: 400 },
    },
  },
  MuiSnackbarContent: {
    styleOverrides: { root: { fontSize: '1rem', fontWeight: 600, boxShadow: t.shadow } },
  },
});

const phone = '@media (max-width: 599.95px)';
const coarse = '@media (pointer: coarse), (max-width: 859.95px)';

const floating = (t: Tokens) => ({
  backgroundColor: t.surface,
  border: `1px solid ${t.line}`,
  boxShadow: t.shadow,
});
