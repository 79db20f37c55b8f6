import { Box, Stack } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useParams, useSearchParams } from 'react-router-dom';
import type { Resource } from '../foundation/declaration.ts';
import { LoadingRows } from '../foundation/loading-rows.tsx';
import { ShowPage } from '../foundation/show-page.tsx';
import { say } from '../language/say.ts';
import { part } from '../layout/fetched.tsx';
import { Panel } from '../layout/panel.tsx';
import { NotAnswered } from '../reports/not-answered.tsx';
import { askFrozen } from './frozen-api.ts';
import { FrozenContents } from './frozen-contents.tsx';
import { SavePack } from './save-pack.tsx';
import { soughtIn } from './sought-in.ts';

const FrozenShown = part(
  () => import('./frozen-shown.tsx'),
  'FrozenShown',
  () => <LoadingRows what={say('the figures')} columns={4} />,
);

/** A pack: what is found in it, every table that is frozen in it, and the whole of it to take along. */
export function AuditPackPage({ resource }: { resource: Resource }) {
  const { id = '' } = useParams();
  return (
    <ShowPage resource={resource}>
      <Tables key={id} pack={id} />
    </ShowPage>
  );
}

function Tables({ pack }: { pack: string }) {
  const [address] = useSearchParams();
  const [sought, setSought] = useState('');
  const place = useRef<HTMLDivElement>(null);
  const { data, error, refetch } = useQuery({
    queryKey: ['frozen', pack],
    queryFn: () => askFrozen(pack),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  if (error) return <NotAnswered error={error} onAgain={refetch} />;
  if (!data) return <LoadingRows what={say('the figures')} columns={4} />;
  const found = soughtIn(data, sought);
  const wanted = found.find(({ key }) => key === address.get('table')) ?? found[0];
  return (
    <Stack spacing={3}>
      <Panel
        heading={say('The whole pack')}
        aside={say('%{tables} tables', { tables: data.length })}
        introduction={say(
          'What is below is as it was frozen, whatever has changed since. The fingerprint is of every question and answer.',
        )}
        actions={<SavePack pack={pack} frozen={data} />}
      >
        <FrozenContents
          sought={sought}
          onSeek={setSought}
          found={found}
          shown={wanted?.key}
          onGo={() => place.current?.focus()}
        />
      </Panel>
      <Box ref={place} tabIndex={-1} sx={{ scrollMarginTop: 72, '&:focus': { outline: 'none' } }}>
        {wanted && <FrozenShown pack={pack} frozen={wanted} all={data} />}
      </Box>
    </Stack>
  );
}
