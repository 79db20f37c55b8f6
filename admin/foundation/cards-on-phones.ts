import type { Theme } from '@mui/material/styles';

/** A table whose rows are cards where there is no room for columns; each cell is told its own label. */
export const cardsOnPhones = ({ breakpoints, palette }: Theme) => ({
  '& tbody th': { fontWeight: 600 },
  '& tbody tr:last-of-type > *': { borderBottom: 0 },
  '& .MuiTableCell-paddingCheckbox': { py: 0, pl: 1.5, '& .MuiCheckbox-root': { my: 0.25 } },
  // however wide the table, what a row is about stays in view
  [breakpoints.up('md')]: {
    '& tbody tr:last-of-type > th': { borderBottomLeftRadius: 7 },
    '& tbody th': {
      position: 'sticky',
      left: 0,
      backgroundColor: palette.background.paper,
    },
    '& tbody tr:hover, & tbody tr:hover > th': { backgroundColor: palette.action.hover },
    '& tbody tr.Mui-selected, & tbody tr.Mui-selected > th': {
      backgroundColor: palette.action.selected,
    },
  },
  [breakpoints.down('md')]: {
    '& thead': { display: 'none' },
    '&, & tbody': { display: 'block' },
    '& tbody tr': {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
      columnGap: 2,
      position: 'relative',
      px: 2,
      py: 1.5,
      borderBottom: `1px solid ${palette.divider}`,
    },
    '& tbody tr:last-of-type': { borderBottom: 0 },
    '& tbody tr > *': { border: 0, p: '4px 0 !important' },
    '& tbody th': {
      gridColumn: '1 / -1',
      fontSize: '1rem',
      textAlign: 'left',
      pr: '48px !important',
    },
    '& tbody td[data-long]': { gridColumn: '1 / -1' },
    '& tbody td:empty': { display: 'none' },
    '& tbody td': {
      display: 'flex',
      flexDirection: 'column',
      alignItems: 'flex-start',
      textAlign: 'left',
      '&::before': {
        content: 'attr(data-label)',
        color: palette.text.secondary,
        fontSize: '0.8125rem',
      },
    },
    '& tbody td.MuiTableCell-paddingCheckbox': {
      position: 'absolute',
      right: 8,
      top: 4,
      width: 'auto',
      display: 'block',
      '&::before': { content: 'none' },
    },
  },
});
