import type { Components, Theme } from '@mui/material/styles';
import type { Tokens } from './tokens.ts';

/** What is typed into: the label above, the hint under it, then the box; never a placeholder for a label. */
export const controls = (t: Tokens): Components<Theme> => ({
  MuiTextField: { defaultProps: { variant: 'outlined', margin: 'none', fullWidth: true } },
  MuiFormControl: {
    defaultProps: { margin: 'none', fullWidth: true },
    styleOverrides: { root: { '& > .MuiInputBase-root, & > .MuiFormGroup-root': { order: 2 } } },
  },
  MuiInputLabel: {
    defaultProps: { shrink: true },
    styleOverrides: {
      root: {
        position: 'static',
        transform: 'none',
        color: t.ink,
        fontSize: '1rem',
        fontWeight: 600,
        lineHeight: '24px',
        whiteSpace: 'normal',
        pointerEvents: 'auto',
        maxWidth: 'none',
        '&.Mui-focused, &.Mui-error, &.Mui-disabled': { color: t.ink },
      },
    },
  },
  MuiFormLabel: {
    styleOverrides: {
      root: {
        color: t.ink,
        fontWeight: 600,
        '&.Mui-focused, &.Mui-error, &.Mui-disabled': { color: t.ink },
      },
      asterisk: { display: 'none' },
    },
  },
  MuiFormHelperText: {
    styleOverrides: {
      root: {
        order: 1,
        margin: '0 0 6px',
        fontSize: '0.875rem',
        lineHeight: '20px',
        color: t.ink2,
        '&.Mui-error': { color: t.bad, fontWeight: 600 },
      },
    },
  },
  MuiOutlinedInput: {
    defaultProps: { notched: false },
    styleOverrides: {
      root: {
        minHeight: 42,
        backgroundColor: t.surface,
        '& .MuiOutlinedInput-notchedOutline': { top: 0, borderColor: t.control },
        '&:hover .MuiOutlinedInput-notchedOutline': { borderColor: t.ink },
        '&.Mui-focused .MuiOutlinedInput-notchedOutline': { borderColor: t.focus, borderWidth: 3 },
        '&.Mui-error .MuiOutlinedInput-notchedOutline': { borderColor: t.bad, borderWidth: 2 },
        '& legend': { display: 'none' },
        '&.MuiInputBase-multiline': { padding: 0 },
        [coarse]: { minHeight: 44 },
      },
      input: {
        padding: '9px 12px',
        height: '24px',
        // the box around it shows the focus
        '&:focus-visible': { outline: 'none' },
      },
    },
  },
  MuiSelect: { styleOverrides: { select: { '&:focus-visible': { outline: 'none' } } } },
  MuiRadio: { styleOverrides: { root: { padding: 8, color: t.control } } },
  MuiCheckbox: { styleOverrides: { root: { padding: 8, color: t.control } } },
  MuiFormControlLabel: { styleOverrides: { root: { marginRight: 24 } } },
  MuiMenuItem: {
    styleOverrides: { root: { minHeight: 36, fontSize: '1rem', [coarse]: { minHeight: 44 } } },
  },
});

const coarse = '@media (pointer: coarse), (max-width: 859.95px)';
