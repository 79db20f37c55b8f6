import SearchOutlined from '@mui/icons-material/SearchOutlined';
import { Box, Button, InputAdornment, Stack, TextField, Typography } from '@mui/material';
import { useEffect, useState } from 'react';
import { Link, useSearchParams } from 'react-router-dom';
import { LoadingRows } from '../foundation/loading-rows.tsx';
import { inSentence } from '../foundation/words.ts';
import { say } from '../language/say.ts';
import { LoadFailed } from '../layout/message.tsx';
import { PageHeader } from '../layout/page-header.tsx';
import { Panel } from '../layout/panel.tsx';
import { useViewer } from '../providers/auth/viewer.ts';
import { foundWords, listWith } from './found-words.ts';
import type { Found } from './search-everything.ts';
import { useSearch } from './use-search.ts';

const ofEach = 6;

/** Words looked for in everything that the reader may read. */
export function SearchPage() {
  const [address, setAddress] = useSearchParams();
  const asked = address.get('q') ?? '';
  const [typed, setTyped] = useState(asked);
  const search = useSearch(typed, ofEach);
  const { words, enough } = search;
  useEffect(() => setTyped(asked), [asked]);
  useEffect(() => {
    if (words === typed.trim() && words !== asked)
      setAddress(words ? { q: words } : {}, { replace: true });
  }, [words, typed, asked, setAddress]);
  return (
    <>
      <PageHeader
        heading={say('Search everything')}
        sentence={say('Names, titles, numbers and codes, in all that your role includes.')}
      />
      <Box role="search" sx={{ mb: 3 }}>
        <TextField
          type="search"
          value={typed}
          autoFocus
          onChange={({ target }) => setTyped(target.value)}
          slotProps={{
            htmlInput: { 'aria-label': say('Search everything') },
            input: {
              startAdornment: (
                <InputAdornment position="start">
                  <SearchOutlined fontSize="small" />
                </InputAdornment>
              ),
            },
          }}
          sx={{ maxWidth: 560 }}
        />
      </Box>
      {enough ? (
        <Outcome search={search} />
      ) : (
        <Typography role="status">
          {say('Write two letters or more of what you look for.')}
        </Typography>
      )}
    </>
  );
}

function Outcome({ search }: { search: ReturnType<typeof useSearch> }) {
  const { data, error, isPending, words, refetch } = search;
  if (error) return <LoadFailed level={2} error={error} onRetry={() => refetch()} />;
  if (isPending) return <LoadingRows what={say('what was found')} columns={2} />;
  const { found, missed } = data;
  return (
    <Stack spacing={{ xs: 2, md: 3 }}>
      <Typography role="status">
        {found.length === 0
          ? say('Nothing that you can see contains “%{words}”. Try fewer words, or part of one.', {
              words,
            })
          : say('Found in %{lists}.', { lists: listsOf(found) })}
      </Typography>
      {found.map((each) => (
        <Group key={each.resource.name} found={each} words={words} />
      ))}
      {missed.length > 0 && (
        <Box>
          <Typography role="alert">
            {say('We could not look among %{lists}.', { lists: listsOf(missed) })} {missed[0]?.why}
          </Typography>
          <Button variant="outlined" onClick={() => refetch()} sx={{ mt: 1 }}>
            {say('Try again')}
          </Button>
        </Box>
      )}
    </Stack>
  );
}

const listsOf = (found: readonly Pick<Found, 'resource'>[]) =>
  found.map(({ resource }) => inSentence(resource.pluralLabel)).join(', ');

function Group({ found: { resource, rows, more }, words }: { found: Found; words: string }) {
  const { ability } = useViewer();
  return (
    <Panel
      heading={resource.pluralLabel}
      actions={
        more && (
          <Link to={listWith(resource, words)}>
            {say('All %{what} that match', { what: inSentence(resource.pluralLabel) })}
          </Link>
        )
      }
    >
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {rows.map((row) => {
          const { called, beside, to } = foundWords(ability, resource, row);
          return (
            <Box component="li" key={row.id} sx={line}>
              <Link to={to}>{called}</Link>
              {beside && (
                <Typography variant="body2" color="textSecondary">
                  {beside}
                </Typography>
              )}
            </Box>
          );
        })}
      </Box>
    </Panel>
  );
}

const line = {
  px: { xs: 2, md: 2.5 },
  py: 1.25,
  borderTop: 1,
  borderColor: 'divider',
  '& a': { fontWeight: 600 },
} as const;
