import { Box, Stack } from '@mui/material';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router-dom';
import { LoadingRows } from '../foundation/loading-rows.tsx';
import { Waiting } from '../foundation/waiting.tsx';
import { say } from '../language/say.ts';
import { NoPermission, NothingHere } from '../layout/message.tsx';
import { PageHeader } from '../layout/page-header.tsx';
import { useViewer } from '../providers/auth/viewer.ts';
import { chosenDay } from './asked.ts';
import { Controls } from './controls.tsx';
import { Download } from './download.tsx';
import { firstView } from './first-view.ts';
import { NotAnswered } from './not-answered.tsx';
import { mayRun, type Report, reportAt } from './report.ts';
import { runReport } from './report-api.ts';
import { Result } from './result.tsx';
import { useAsked } from './use-asked.ts';

/** The page of the report that its address names, for who may run it. */
export function ReportPage() {
  const { ability } = useViewer();
  const report = reportAt(useParams().report);
  if (!report) return <NothingHere />;
  return mayRun(ability, report) ? (
    <Asking key={report.name} report={report} />
  ) : (
    <NoPermission may={(each) => mayRun(each, report)} />
  );
}

/** The question, what it is asked for, and its answer. */
function Asking({ report }: { report: Report }) {
  const { asked, chosen, ask } = useAsked(report);
  const { data, error, refetch, isPlaceholderData } = useQuery({
    queryKey: ['report', report.name, asked.parameters, asked.by.map(({ name }) => name), chosen],
    queryFn: async () =>
      chosen
        ? { asked, answer: await runReport(report, asked) }
        : firstView(asked, (view) => runReport(report, view)),
    placeholderData: keepPreviousData,
    retry: false,
  });
  const shown = chosen || !data ? asked : { ...asked, by: data.asked.by };
  return (
    <>
      <PageHeader
        heading={report.label}
        sentence={report.question}
        above={[{ to: '/reports', label: say('Reports') }]}
        actions={data && !error && <Download report={report} by={data.asked.by} {...data.answer} />}
      />
      <Stack spacing={3}>
        <Controls
          report={report}
          asked={shown}
          onAsk={(change) => ask((now) => change(chosen ? now : { ...now, by: shown.by }))}
        />
        <Box aria-busy={isPlaceholderData}>
          <Box role="status">{isPlaceholderData && <Waiting what={say('the figures')} />}</Box>
          {error && <NotAnswered error={error} onAgain={refetch} />}
          {!error && !data && <LoadingRows what={say('the figures')} columns={3} />}
          {!error && data && (
            <Result
              report={report}
              by={data.asked.by}
              askedFor={chosenDay(data.asked)}
              {...data.answer}
            />
          )}
        </Box>
      </Stack>
    </>
  );
}
