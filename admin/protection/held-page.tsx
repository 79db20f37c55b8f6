import { Box, Button, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { LoadingRows } from '../foundation/loading-rows.tsx';
import { dayFromNow } from '../foundation/today.ts';
import { say } from '../language/say.ts';
import { LoadFailed } from '../layout/message.tsx';
import { PageHeader } from '../layout/page-header.tsx';
import { Panel } from '../layout/panel.tsx';
import { type HeldPart, heldAboutMe } from './held-api.ts';
import type { Fact } from './held-in-words.ts';

/** Everything that is held about whoever is signed in. */
export function HeldPage() {
  const { data, error } = useQuery({
    queryKey: ['heldAboutMe'],
    queryFn: heldAboutMe,
    retry: false,
    gcTime: 0,
  });
  if (error) return <LoadFailed error={error} />;
  if (!data) return <LoadingRows what={say('what is held about you')} columns={1} />;
  return (
    <>
      <PageHeader
        heading={say('What is held about you')}
        sentence={say(
          'Everything in this record that is about you. Nobody else sees your answers here; that you looked is written down with them.',
        )}
        actions={<Save file={data.file} />}
      />
      <Box sx={{ maxWidth: 760, display: 'grid', gap: 3 }}>
        {data.parts.map((part) => (
          <Part key={part.heading} part={part} />
        ))}
      </Box>
    </>
  );
}

const Save = ({ file }: { file: string }) => (
  <Button
    variant="outlined"
    component="a"
    href={URL.createObjectURL(new Blob([file], { type: 'application/json' }))}
    download={`held-about-me-${dayFromNow(0)}.json`}
  >
    {say('Save all of it')}
  </Button>
);

const Part = ({ part: { heading, about, rows } }: { part: HeldPart }) => (
  <Panel heading={heading} introduction={about}>
    {rows.map((facts, i) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a row stays where it is
      <Facts key={i} facts={facts} />
    ))}
  </Panel>
);

const Facts = ({ facts }: { facts: readonly Fact[] }) => (
  <Box component="dl" sx={terms}>
    {facts.map(({ name, value }) => (
      <div key={name}>
        <Typography component="dt" variant="caption" color="textSecondary">
          {name}
        </Typography>
        <Box component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>
          {value}
        </Box>
      </div>
    ))}
  </Box>
);

const terms = {
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 190px), 1fr))',
  gap: '12px 24px',
  m: 0,
  px: { xs: 2, md: 2.5 },
  py: 2,
  borderTop: 1,
  borderColor: 'divider',
} as const;
