import { Box, Stack, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router-dom';
import { longDate, monthOf } from '../foundation/format.ts';
import { LoadingRows } from '../foundation/loading-rows.tsx';
import { today } from '../foundation/today.ts';
import { say } from '../language/say.ts';
import { LoadFailed } from '../layout/message.tsx';
import { PageHeader } from '../layout/page-header.tsx';
import { Panel } from '../layout/panel.tsx';
import { useViewer } from '../providers/auth/viewer.ts';
import { Bars } from '../reports/bars.tsx';
import { figuresOf } from '../reports/figures.ts';
import { FiguresTable } from '../reports/figures-table.tsx';
import { mayRun, pathOf, type Report, reportAt } from '../reports/report.ts';
import { type Cell, runReport } from '../reports/report-api.ts';
import { RunningOut } from './running-out.tsx';

const monthsAhead = 12;

/** What runs out soon, month by month, and what share of each area is in order. */
export function OutlookPage() {
  const { ability } = useViewer();
  const on = today();
  const forecast = reportAt('training-forecast')!;
  const byArea = reportAt('training-by-area')!;
  return (
    <>
      <PageHeader
        heading={say('Training outlook')}
        sentence={say(
          'What is in order on %{day} and will not be in the weeks and months to come, unless people are trained again.',
          { day: longDate(on) },
        )}
      />
      <Stack spacing={3}>
        <RunningOut />
        {mayRun(ability, forecast) && (
          <Counted
            report={forecast}
            dimension="month"
            on={on}
            heading={say('What runs out month by month')}
            words={say(
              'How often somebody will no longer meet a requirement, unless trained again.',
            )}
            prepare={(cells) => monthsFrom(on).map((month) => lapsesIn(month, cells))}
          />
        )}
        {mayRun(ability, byArea) && (
          <Counted
            report={byArea}
            dimension="serviceArea"
            on={on}
            heading={say('In order today, area by area')}
            words={say(
              'Beside each share stands how many it is a share of. The lowest come first.',
            )}
            prepare={(cells) => cells.toSorted((a, b) => (a.value ?? 101) - (b.value ?? 101))}
          />
        )}
      </Stack>
    </>
  );
}

/** The months of the year that begins with a day: 2027-01. */
function monthsFrom(day: string): string[] {
  const [year, month] = day.split('-').map(Number) as [number, number];
  return Array.from({ length: monthsAhead }, (_, i) =>
    new Date(Date.UTC(year, month - 1 + i)).toISOString().slice(0, 7),
  );
}

/** What runs out in a month; nothing is a figure too. */
const lapsesIn = (month: string, cells: readonly Cell[]): Cell => ({
  ...(cells.find(({ keys: [key] }) => key === month) ?? { keys: [month], value: 0, base: null }),
  labels: [monthOf(`${month}-01`)],
});

interface Props {
  report: Report;
  dimension: string;
  on: string;
  heading: string;
  words: string;
  /** The figures that are shown, in their order. */
  prepare: (cells: readonly Cell[]) => readonly Cell[];
}

/** The figures of a report, as a table and as bars. */
function Counted({ report, dimension, on, heading, words, prepare }: Props) {
  const by = report.dimensions.filter(({ name }) => name === dimension);
  const { data, error } = useQuery({
    queryKey: ['report', report.name, on, dimension],
    queryFn: () => runReport(report, { parameters: { on }, by }),
    retry: false,
  });
  if (error) return <LoadFailed error={error} />;
  if (!data) return <LoadingRows what={say('the figures')} columns={3} />;
  const cells = prepare(data.cells);
  const figures = figuresOf(by, cells);
  figures.lines = cells.flatMap(({ keys: [key] }) =>
    figures.lines.filter((line) => line.key === key),
  );
  return (
    <Panel heading={heading} introduction={words}>
      {cells.length === 0 ? (
        <Typography sx={{ px: { xs: 2, md: 2.5 }, pb: 2 }}>{say('Nothing runs out.')}</Typography>
      ) : (
        <Box sx={besideEachOther}>
          <FiguresTable {...{ report, title: heading, figures }} head={by[0]?.label ?? ''} />
          <Bars {...{ report, title: heading, figures }} />
        </Box>
      )}
      <Typography variant="body2" sx={{ px: { xs: 2, md: 2.5 }, pt: 1.5, pb: 2 }}>
        <Link to={`/reports/${pathOf(report)}`}>
          {say('Break it down further, or download it')}
        </Link>
      </Typography>
    </Panel>
  );
}

const besideEachOther = {
  display: 'grid',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) minmax(0, 1fr)' },
  alignItems: 'start',
} as const;
