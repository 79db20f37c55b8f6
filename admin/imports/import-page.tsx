import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router-dom';
import { LoadingRows } from '../foundation/loading-rows.tsx';
import { say } from '../language/say.ts';
import { LoadFailed } from '../layout/message.tsx';
import { PageHeader } from '../layout/page-header.tsx';
import { useViewer } from '../providers/auth/viewer.ts';
import { filesHandedIn } from './files-handed-in.ts';
import { HandInForm } from './hand-in-form.tsx';
import { importKinds } from './import-api.ts';
import { Steps, stepsOf } from './steps.tsx';

/** The first step of bringing a file in: handing it in. */
export function ImportPage() {
  const navigate = useNavigate();
  const { ability } = useViewer();
  const { data: kinds, error } = useQuery({
    queryKey: ['importKinds'],
    queryFn: importKinds,
    retry: false,
  });
  if (error) return <LoadFailed error={error} />;
  if (!kinds) return <LoadingRows what={say('the kinds of file')} columns={2} />;
  return (
    <>
      <PageHeader
        heading={say('Bring in a file')}
        sentence={say(
          'You see what a file would change before anything is changed. All of it is brought in, or nothing.',
        )}
        above={[filesHandedIn(ability)]}
      />
      <Steps of={stepsOf(kinds[0] ?? { format: 'csv' })} now="file" />
      <HandInForm kinds={kinds} onHandedIn={(id) => navigate(`/bring-in/${id}`)} />
    </>
  );
}
