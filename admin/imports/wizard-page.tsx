import { Stack } from '@mui/material';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import { Navigate, useNavigate, useParams } from 'react-router-dom';
import { LoadingRows } from '../foundation/loading-rows.tsx';
import { say } from '../language/say.ts';
import { LoadFailed, NothingHere } from '../layout/message.tsx';
import { PageHeader } from '../layout/page-header.tsx';
import { useViewer } from '../providers/auth/viewer.ts';
import { ChangesStep } from './changes-step.tsx';
import { ColumnsStep } from './columns-step.tsx';
import { filesHandedIn } from './files-handed-in.ts';
import { importKinds, type KeptFile, type Kind, keptFile } from './import-api.ts';
import { ProgressStep } from './progress-step.tsx';
import { ResultStep } from './result-step.tsx';
import { type Step, Steps, steps, stepsOf } from './steps.tsx';
import { ValuesStep } from './values-step.tsx';

/** A file on its way in; each step has an address of its own. */
export function WizardPage() {
  const { id = '' } = useParams();
  const { ability } = useViewer();
  const { data, error } = useQuery({
    queryKey: ['importFile', id],
    queryFn: async () => ({ file: await keptFile(id), kinds: await importKinds() }),
    retry: false,
    staleTime: 0,
  });
  if (error) return <LoadFailed error={error} />;
  if (!data) return <LoadingRows what={say('the file')} columns={2} />;
  const { file, kinds } = data;
  const kind = kinds.find((each) => each.kind === file?.kind);
  if (!file || !kind) return <NothingHere list={filesHandedIn(ability)} />;
  return <Wizard file={file} kind={kind} />;
}

function Wizard({ file, kind }: { file: KeptFile; kind: Kind }) {
  const { step: asked } = useParams();
  const { ability } = useViewer();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const of = stepsOf(kind);
  const at = useCallback((step: Step) => `/bring-in/${file.id}/${step}`, [file.id]);
  const known = async (step: Step) => {
    await queryClient.invalidateQueries({ queryKey: ['importFile', file.id] });
    navigate(at(step));
  };
  const over = useCallback(async () => {
    await queryClient.invalidateQueries();
    navigate(at('result'), { replace: true });
  }, [queryClient, navigate, at]);
  const now = placeOf(file, asked as Step | undefined, of);
  const heading = useFocusOnStep(now);
  if (now !== asked) return <Navigate to={at(now)} replace />;
  const { run } = file;
  const open = file.state === 'uploaded' && now !== 'progress';
  const back = (step: Step) => (step === 'file' ? '/bring-in' : open ? at(step) : undefined);
  return (
    <div ref={heading} tabIndex={-1}>
      <PageHeader
        heading={`${steps[now]}: ${file.name}`}
        sentence={`${kind.title}. ${sentences[now]}`}
        above={[filesHandedIn(ability)]}
      />
      <Steps of={of} now={now} back={back} />
      <Stack spacing={3} sx={{ maxWidth: 1040 }}>
        {now === 'columns' && (
          <ColumnsStep id={file.id} kind={kind} onDone={() => navigate(at('values'))} />
        )}
        {now === 'values' && <ValuesStep id={file.id} onDone={() => navigate(at('changes'))} />}
        {now === 'changes' && (
          <ChangesStep file={file} kind={kind} onBegun={() => known('progress')} />
        )}
        {now === 'progress' && run && (
          <ProgressStep
            file={{ ...file, run }}
            before={at('changes')}
            onOver={over}
            onBegun={() => known('progress')}
          />
        )}
        {now === 'result' && <ResultStep file={file} kind={kind} />}
      </Stack>
    </div>
  );
}

const sentences: Record<Step, string> = {
  file: '',
  columns: say('Say where each column goes. Nothing is changed yet.'),
  values: say(
    'Say what the values stand for that cannot be read as they are. Nothing is changed yet.',
  ),
  changes: say('This is what would change. Nothing is changed yet.'),
  progress: say('All of it is brought in, or nothing.'),
  result: say('This is what came of it.'),
};

/** The step that an address means, as far as the file is. */
function placeOf({ state, run }: KeptFile, asked: Step | undefined, of: readonly Step[]): Step {
  if (state === 'imported') return 'result';
  if (asked === 'progress' && run) return 'progress';
  if (asked === 'result') return run ? 'result' : 'changes';
  return asked && asked !== 'file' && asked !== 'progress' && of.includes(asked)
    ? asked
    : (of[1] as Step);
}

/** Whoever listens is told that the step is another one. */
function useFocusOnStep(step: Step) {
  const place = useRef<HTMLDivElement>(null);
  const before = useRef(step);
  useEffect(() => {
    if (before.current !== step) {
      window.scrollTo(0, 0);
      place.current?.focus();
    }
    before.current = step;
  }, [step]);
  return place;
}
