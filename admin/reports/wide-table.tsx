import { Table } from '@mui/material';
import type { Theme } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { say } from '../language/say.ts';
import { Sideways } from '../layout/sideways.tsx';

/** A table of figures that scrolls sideways with its first column held. */
export const WideTable = ({ title, children }: { title: string; children: ReactNode }) => (
  <Sideways label={say('%{title}, table', { title })}>
    <Table size="small" sx={table}>
      {children}
    </Table>
  </Sideways>
);

const table = {
  '& tbody th': { fontWeight: 600, minWidth: { xs: 140, md: 220 } },
  '& td': { whiteSpace: 'nowrap' },
  '& thead th': { minWidth: 88, verticalAlign: 'bottom' },
  '& tr > th:first-of-type': {
    position: 'sticky',
    left: 0,
    zIndex: 1,
    bgcolor: 'background.paper',
  },
  '& thead tr > th:first-of-type': { bgcolor: ({ palette }: Theme) => palette.tokens.sunken },
  '& tbody tr:last-of-type > *': { borderBottom: 0 },
} as const;
