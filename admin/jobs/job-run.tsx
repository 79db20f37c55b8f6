import type { Row } from '../foundation/may.ts';
import { progress, Standing } from '../foundation/standing.tsx';
import { say } from '../language/say.ts';
import { page } from '../layout/fetched.tsx';
import { useViewer } from '../providers/auth/viewer.ts';
import type { Screens } from '../screens.ts';
import { ActButton } from './act-button.tsx';
import { jobLabel } from './job-label.ts';
import { cancelRun, retryJob } from './jobs-api.ts';
import { ProgressBar, stepsOf } from './progress-bar.tsx';
import { useLiveRun } from './use-live-run.ts';

const JobList = page(() => import('./job-list.tsx'), 'JobList');

export default {
  own: say('Jobs you asked for'),
  composed: ['outcome', 'lastError'],
  columns: ['job', 'state', 'requestedAt', 'outcome', 'lastError', 'nextAt', 'attempts'],
  groups: [
    { heading: say('Run'), fields: ['job', 'state', 'done', 'total', 'outcome', 'lastError'] },
    {
      heading: say('When'),
      fields: ['requestedAt', 'startedAt', 'endedAt', 'nextAt', 'attempts', 'askedBy'],
    },
  ],
  represents: { needs: ['job'], inLists: true, say: ({ job }) => jobLabel(String(job)) },
  values: {
    job: ({ row }) => jobLabel(String(row.job)),
    state: ({ row }) => <State row={row} />,
    done: ({ row }) => <Progress row={row} />,
  },
  needs: { done: ['total', 'job', 'state'], state: ['cancelRequested'] },
  list: JobList,
  actions: Actions,
} satisfies Screens;

function State({ row: { state, cancelRequested } }: { row: Row }) {
  const stops = state === 'running' && cancelRequested;
  const words = stops ? say('Stopping') : jobLabel(String(state));
  const kind = progress[String(state)];
  return kind ? <Standing {...kind} words={words} /> : words;
}

function Progress({ row: { job, state, done, total } }: { row: Row }) {
  if (typeof done !== 'number') return '–';
  if (state !== 'running') return stepsOf(done, Number(total));
  return <ProgressBar job={String(job)} done={done} total={Number(total)} />;
}

function Actions({ row }: { row: Row }) {
  const { ability } = useViewer();
  useLiveRun(row);
  const may = (field: string) => ability.can('update', { ...row, __typename: 'JobRun' }, field);
  const over = row.state === 'failed' || row.state === 'cancelled';
  const under = row.state === 'waiting' || row.state === 'running';
  return (
    <>
      {over && may('state') && (
        <ActButton
          label={say('Try again')}
          done={say('It is tried again.')}
          act={() => retryJob(row.id)}
        />
      )}
      {under && !row.cancelRequested && may('cancelRequested') && (
        <ActButton
          label={say('Cancel')}
          done={say('It stops where it can. What it has done stays.')}
          act={() => cancelRun(row.id)}
        />
      )}
    </>
  );
}
