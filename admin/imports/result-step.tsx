import { Button } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router-dom';
import { pathOf, resourceNamed } from '../foundation/declaration.ts';
import { LoadingRows } from '../foundation/loading-rows.tsx';
import { inSentence } from '../foundation/words.ts';
import { say } from '../language/say.ts';
import { LoadFailed } from '../layout/message.tsx';
import { useViewer } from '../providers/auth/viewer.ts';
import { screensOf } from '../screens.ts';
import { importResult, type KeptFile, type Kind } from './import-api.ts';
import { ImportOutcome } from './import-outcome.tsx';

interface Props {
  file: KeptFile;
  kind: Kind;
}

/** What came of a file: what was added and changed, or why nothing was. */
export function ResultStep({ file: { id, name, state }, kind }: Props) {
  const { ability } = useViewer();
  const { data, error } = useQuery({
    queryKey: ['importResult', id, state],
    queryFn: () => importResult(id),
    retry: false,
  });
  if (error) return <LoadFailed error={error} level={2} />;
  if (!data) return <LoadingRows what={say('the result')} columns={3} />;
  const done = state === 'imported';
  const there = data.counts.flatMap(({ entity, created, updated, unchanged }) => {
    if (created + updated + unchanged === 0) return [];
    const resource = resourceNamed(entity);
    const isListed = resource?.operations.includes('list') && ability.can('read', entity);
    return isListed && screensOf(resource).menu !== 'nobody' ? [resource] : [];
  });
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
      {done &&
        there.map((resource, i) => (
          <Button
            key={resource.name}
            variant={i === there.length - 1 ? 'contained' : 'outlined'}
            component={Link}
            to={`/${pathOf(resource)}`}
          >
            {say('See all %{what}', { what: inSentence(resource.pluralLabel) })}
          </Button>
        ))}
    </ImportOutcome>
  );
}
