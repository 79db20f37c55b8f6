import { Box, Stack, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router-dom';
import { longDate } from '../foundation/format.ts';
import { LoadingRows } from '../foundation/loading-rows.tsx';
import { say } from '../language/say.ts';
import { PageHeader } from '../layout/page-header.tsx';
import { Panel } from '../layout/panel.tsx';
import { ChoiceField, choicesInARow } from '../reports/choice-field.tsx';
import { NotAnswered } from '../reports/not-answered.tsx';
import { askLeaversWords, askServiceComments } from './own-words-api.ts';

/** What people wrote in their own words, apart from who they are and from what they answered. */
export const OwnWordsPage = () => (
  <>
    <PageHeader
      heading={say('In their own words')}
      sentence={say(
        'What people wrote of services, and what people wrote who left. Who wrote it is not known here, and no answer stands beside it.',
      )}
    />
    <Stack spacing={3}>
      <OfServices />
      <OfLeavers />
    </Stack>
  </>
);

function OfServices() {
  const [address, setAddress] = useSearchParams();
  const area = address.get('area') ?? '';
  const { data, error, refetch } = useQuery({
    queryKey: ['service-comments', area],
    queryFn: () => askServiceComments(area),
    retry: false,
  });
  if (error) return <NotAnswered error={error} onAgain={refetch} />;
  if (!data) return <LoadingRows what={say('what people wrote')} columns={1} />;
  const { there, areas, comments } = data;
  return (
    <Panel
      heading={say('Of services')}
      introduction={
        there > comments.length
          ? say('The newest %{shown} of %{there}.', { shown: comments.length, there })
          : say('Let out at night: ten or more of the same service at a time, in no order.')
      }
    >
      {areas.length > 1 && (
        <Box role="group" aria-label={say('What is asked for')} sx={choices}>
          <ChoiceField
            label={say('Service')}
            none={say('All services')}
            choices={areas.map(({ id, name }) => [id, name] as const)}
            chosen={area}
            onChoose={(chosen) => setAddress(chosen ? { area: chosen } : {})}
          />
        </Box>
      )}
      <Quotes
        quotes={comments.map(({ words, area: of, countedOn }) => ({
          words,
          beside: [of, longDate(countedOn)].filter(Boolean).join(' · '),
        }))}
        none={say('Fewer than ten people have written of any one service yet.')}
      />
    </Panel>
  );
}

function OfLeavers() {
  const { data, error, refetch } = useQuery({
    queryKey: ['leavers-words'],
    queryFn: askLeaversWords,
    retry: false,
  });
  if (error) return <NotAnswered error={error} onAgain={refetch} />;
  if (!data) return <LoadingRows what={say('what people wrote')} columns={1} />;
  return (
    <Panel
      heading={say('Of working here, by people who left')}
      introduction={say(
        'Shown by ten or more at a time, in no order: not who wrote it, when, or where they worked.',
      )}
    >
      <Quotes
        quotes={data.map((words) => ({ words }))}
        none={say('Fewer than ten people have written anything yet.')}
      />
    </Panel>
  );
}

interface Quote {
  words: string;
  beside?: string;
}

function Quotes({ quotes, none }: { quotes: readonly Quote[]; none: string }) {
  if (quotes.length === 0)
    return (
      <Typography color="textSecondary" sx={{ px: 2.5, pb: 2.5 }}>
        {none}
      </Typography>
    );
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {quotes.map(({ words, beside }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what was written stays where it is
        <Box component="li" key={i} sx={quote}>
          <Typography sx={written}>{words}</Typography>
          {beside && (
            <Typography variant="body2" color="textSecondary">
              {beside}
            </Typography>
          )}
        </Box>
      ))}
    </Box>
  );
}

const choices = { ...choicesInARow, px: { xs: 2, md: 2.5 }, pb: 2 } as const;
const quote = {
  px: { xs: 2, md: 2.5 },
  py: 1.5,
  borderTop: '1px solid',
  borderColor: 'divider',
} as const;
const written = { whiteSpace: 'pre-line', overflowWrap: 'anywhere', maxWidth: '75ch' } as const;
