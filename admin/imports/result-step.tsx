import { Button } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router-dom';
import { pathOf, type Resource, resourceNamed } from '../foundation/declaration.ts';
import { LoadingRows } from '../foundation/loading-rows.tsx';
import { inSentence } from '../foundation/words.ts';
import { say } from '../language/say.ts';
import { LoadFailed } from '../layout/message.tsx';
import { screensOf } from '../screens.ts';
import { importResult, type KeptFile, type Kind, type Outcome } from './import-api.ts';
import { ImportOutcome } from './import-outcome.tsx';

interface Props {
  file: KeptFile;
  kind: Kind;
}

/** What a file is of: most of its records, and not those which they only refer to or are linked by. */
function mostOf({ counts }: Outcome): Resource | undefined {
  const listed = counts.map((each) => ({
    resource: resourceNamed(each.entity),
    records: each.created + each.updated + each.unchanged,
  }));
  return listed
    .filter(({ resource }) => screensOf(resource).menu !== 'nobody')
    .reverse()
    .sort((one, other) => other.records - one.records)[0]?.resource;
}

/** What came of a file: what was added and changed, or why nothing was. */
export function ResultStep({ file: { id, name, state }, kind }: Props) {
  const { data, error } = useQuery({
    queryKey: ['importResult', id, state],
    queryFn: () => importResult(id),
    retry: false,
  });
  if (error) return <LoadFailed error={error} level={2} />;
  if (!data) return <LoadingRows what={say('the result')} columns={3} />;
  const done = state === 'imported';
  const resource = mostOf(data);
  return (
    <ImportOutcome
      heading={
        done
          ? say('%{name} has been brought in', { name })
          : say('%{name} was not brought in', { name })
      }
      id={id}
      format={kind.format}
      outcome={data}
      done={done}
    >
      {done && resource && (
        <Button variant="contained" component={Link} to={`/${pathOf(resource)}`}>
          {say('See all %{what}', { what: inSentence(resource.pluralLabel) })}
        </Button>
      )}
    </ImportOutcome>
  );
}
