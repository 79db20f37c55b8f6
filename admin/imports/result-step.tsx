import { Button } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router-dom';
import { pathOf, resourceNamed } from '../foundation/declaration.ts';
import { LoadingRows } from '../foundation/loading-rows.tsx';
import { inSentence } from '../foundation/words.ts';
import { LoadFailed } from '../layout/message.tsx';
import { importResult, type KeptFile, type Kind } from './import-api.ts';
import { ImportOutcome } from './import-outcome.tsx';

interface Props {
  file: KeptFile;
  kind: Kind;
}

/** What came of a file: what was added and changed, or why nothing was. */
export function ResultStep({ file: { id, name, state }, kind }: Props) {
  const { data, error } = useQuery({
    queryKey: ['importResult', id, state],
    queryFn: () => importResult(id),
    retry: false,
  });
  if (error) return <LoadFailed error={error} level={2} />;
  if (!data) return <LoadingRows what="the result" columns={3} />;
  const done = state === 'imported';
  const [first] = data.counts;
  const resource = first && resourceNamed(first.entity);
  return (
    <ImportOutcome
      heading={done ? `${name} has been brought in` : `${name} was not brought in`}
      id={id}
      format={kind.format}
      outcome={data}
      done={done}
    >
      {done && resource && (
        <Button variant="contained" component={Link} to={`/${pathOf(resource)}`}>
          See all {inSentence(resource.pluralLabel)}
        </Button>
      )}
    </ImportOutcome>
  );
}
