import { Box, Typography } from '@mui/material';
import { longDate } from '../foundation/format.ts';
import { say, sayCount } from '../language/say.ts';
import { Panel } from '../layout/panel.tsx';
import { unseen } from '../look/unseen.ts';
import { Bars } from './bars.tsx';
import { figuresOf } from './figures.ts';
import { FiguresTable } from './figures-table.tsx';
import { type Dimension, type Report, titleOf } from './report.ts';
import type { Answer } from './report-api.ts';
import { roundedNote } from './rounded-note.ts';

interface Props extends Answer {
  report: Report;
  by: readonly Dimension[];
}

/** What a report has come to: the table, and bars where one thing tells the groups apart. */
export function Result({ report, by, asAt, rounded, cells }: Props) {
  const title = titleOf(report, by);
  const figures = figuresOf(by, cells);
  if (cells.length === 0)
    return (
      <Typography role="status">
        {say('There is nothing to count on %{day}, as far as you can see.', {
          day: longDate(asAt),
        })}
      </Typography>
    );
  return (
    <Panel
      heading={title}
      aside={longDate(asAt)}
      introduction={[
        ...(report.share ? [say('Beside each share stands how many it is a share of.')] : []),
        ...roundedNote({ rounded }),
      ].join(' ')}
    >
      <Box role="status" sx={unseen}>
        {sayCount(
          figures.lines.length,
          '%{title}, %{day}: %{count} row',
          '%{title}, %{day}: %{count} rows',
          { title, day: longDate(asAt) },
        )}
      </Box>
      <Box sx={by.length > 1 ? undefined : besideEachOther}>
        <FiguresTable {...{ report, title, figures }} head={by[0]?.label ?? ''} />
        {by.length === 1 && <Bars {...{ report, title, figures }} />}
      </Box>
    </Panel>
  );
}

const besideEachOther = {
  display: 'grid',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) minmax(0, 1fr)' },
  alignItems: 'start',
} as const;
