import type { Components, Theme } from '@mui/material/styles';
import { say } from '../language/say.ts';
import type { Tokens } from './tokens.ts';

/** What is typed into: the label above, the hint under it, then the box; never a placeholder for a label. */
export const controls = (t: Tokens): Components<Theme> => ({
  MuiTextField: { defaultProps: { variant: 'outlined', margin: 'none', fullWidth: true } },
  MuiFormControl: {
    defaultProps: { margin: 'none', fullWidth: true },
    styleOverrides: {
      root: {
        '& > .MuiInputBase-root, & > .MuiFormGroup-root': { order: 2 },
        '&:has(> .MuiFormHelperText-root.Mui-error)': {
          borderLeft: `4px solid ${t.bad}`,
          paddingLeft: 12,
        },
      },
    },
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
        '&.Mui-error .hint': { color: t.ink2, fontWeight: 400 },
        '&.Mui-error::before': {
          content: '""',
          float: 'left',
          width: 18,
          height: 18,
          margin: '1px 6px 0 0',
          backgroundColor: 'currentcolor',
          mask: octagon,
          forcedColorAdjust: 'none',
        },
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
        '&::placeholder': { color: t.ink2, opacity: 1 },
      },
    },
  },
  MuiSelect: {
    // what is offered lies over the page, outside its regions: it is one of its own
    defaultProps: {
      MenuProps: { slotProps: { paper: { role: 'region', 'aria-label': say('Choices') } } },
    },
    styleOverrides: { select: { '&:focus-visible': { outline: 'none' } } },
  },
  MuiRadio: { styleOverrides: { root: { padding: 8, color: t.control } } },
  MuiCheckbox: { styleOverrides: { root: { padding: 8, color: t.control } } },
  MuiFormControlLabel: { styleOverrides: { root: { marginRight: 24 } } },
  MuiMenuItem: {
    styleOverrides: { root: { minHeight: 36, fontSize: '1rem', [coarse]: { minHeight: 44 } } },
  },
});

const octagon =
  'url("data:image/svg+xml,%3Csvg xmlns=%27http://www.w3.org/2000/svg%27 viewBox=%270 0 24 24%27%3E%3Cpath d=%27M15.7 3H8.3L3 8.3v7.4L8.3 21h7.4l5.3-5.3V8.3zM19 14.9 14.9 19H9.1L5 14.9V9.1L9.1 5h5.8L19 9.1zM14.8 7.8 12 10.6 9.2 7.8 7.8 9.2l2.8 2.8-2.8 2.8 1.4 1.4 2.8-2.8 2.8 2.8 1.4-1.4-2.8-2.8 2.8-2.8z%27/%3E%3C/svg%3E") center / contain no-repeat';

const coarse = '@media (pointer: coarse), (max-width: 859.95px)';
