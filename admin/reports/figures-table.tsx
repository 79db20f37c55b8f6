import { Box, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import type { Theme } from '@mui/material/styles';
import { say } from '../language/say.ts';
import { Sideways } from '../layout/sideways.tsx';
import { unseen } from '../look/unseen.ts';
import { type Figures, inWords } from './figures.ts';
import { measured, type Report } from './report.ts';
import type { Cell } from './report-api.ts';
import { WithheldFigure } from './withheld-figure.tsx';

interface Props {
  report: Report;
  title: string;
  /** What the rows are about. */
  head: string;
  figures: Figures;
}

/** The figures as they are: a row header on every line, and sideways room where they are many. */
export function FiguresTable({ report, title, head, figures: { columns, lines } }: Props) {
  const heads = columns.length > 0 ? columns.map(({ label }) => label) : [measured(report)];
  return (
    <Sideways label={say('%{title}, table', { title })}>
      <Table size="small" sx={table}>
        <TableHead>
          <TableRow>
            <TableCell scope="col">{head}</TableCell>
            {heads.map((each) => (
              <TableCell key={each} scope="col" align="right">
                {each}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {lines.map(({ key, label, cells }) => (
            <TableRow key={key}>
              <TableCell component="th" scope="row">
                {label}
              </TableCell>
              {cells.map((cell, i) => (
                <TableCell key={heads[i]} align="right">
                  <Figure cell={cell} report={report} />
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Sideways>
  );
}

function Figure({ cell, report: { share } }: { cell: Cell | undefined; report: Report }) {
  if (!cell) return <NothingThere share={share} />;
  if (cell.value === null) return <WithheldFigure />;
  return (
    <>
      {inWords(cell.value, share)}
      {share && (
        <Box component="span" sx={quiet}>
          {' '}
          {say('of %{total}', { total: cell.base ?? 0 })}
        </Box>
      )}
    </>
  );
}

/** No row at all: none of them, and no share of none. */
const NothingThere = ({ share }: { share: boolean }) => (
  <Box component="span" sx={quiet}>
    <span aria-hidden={share}>{share ? '–' : '0'}</span>
    {share && (
      <Box component="span" sx={unseen}>
        {say('nothing to count')}
      </Box>
    )}
  </Box>
);

const quiet = { color: 'text.secondary' };

const table = {
  '& tbody th': { fontWeight: 600, minWidth: { xs: 140, md: 220 } },
  '& td': { whiteSpace: 'nowrap' },
  '& thead th': { minWidth: 88 },
  '& tr > th:first-of-type': {
    position: 'sticky',
    left: 0,
    zIndex: 1,
    bgcolor: 'background.paper',
  },
  '& thead tr > th:first-of-type': { bgcolor: ({ palette }: Theme) => palette.tokens.sunken },
  '& tbody tr:last-of-type > *': { borderBottom: 0 },
} as const;
