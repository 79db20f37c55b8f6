import { Box, Typography } from '@mui/material';
import { longDate } from '../foundation/format.ts';
import { say, sayCount } from '../language/say.ts';
import { Panel } from '../layout/panel.tsx';
import { unseen } from '../look/unseen.ts';
import { Bars } from './bars.tsx';
import { type Figures, figuresOf } from './figures.ts';
import { FiguresTable } from './figures-table.tsx';
import { GroupedBars } from './grouped-bars.tsx';
import { otherDay } from './other-day.ts';
import { type Dimension, type Report, titleOf } from './report.ts';
import type { Answer } from './report-api.ts';
import { roundedNote } from './rounded-note.ts';
import { mostSeries } from './series.tsx';
import { StackedBars } from './stacked-bars.tsx';
import { withheldNote } from './withheld-note.ts';

interface Props extends Answer {
  report: Report;
  by: readonly Dimension[];
  /** The day that was asked for, where one is. */
  askedFor?: string;
}

/** What a report has come to: the table, and bars. */
export function Result({ report, by, askedFor, asAt, fewest, rounded, cells }: Props) {
  const title = titleOf(report, by);
  const figures = figuresOf(by, cells);
  if (cells.length === 0)
    return (
      <Typography role="status">
        {say('There is nothing to count on %{day}, or nothing of it was kept for you to see.', {
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
        ...otherDay(report, askedFor, asAt),
        ...roundedNote({ rounded }),
        ...withheldNote({ fewest, cells }),
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
        <Chart {...{ report, title, figures }} />
      </Box>
    </Panel>
  );
}

interface Charted {
  report: Report;
  title: string;
  figures: Figures;
}

/** Counts by two things end to end, shares side by side; more parts than can be told apart are in the table alone. */
function Chart({ report, title, figures }: Charted) {
  const { columns } = figures;
  if (columns.length === 0) return <Bars {...{ report, title, figures }} />;
  if (columns.length > mostSeries) return null;
  return report.share ? (
    <GroupedBars {...{ title, figures }} />
  ) : (
    <StackedBars {...{ title, figures }} />
  );
}

const besideEachOther = {
  display: 'grid',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) minmax(0, 1fr)' },
  alignItems: 'start',
} as const;
