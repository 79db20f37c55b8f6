import { Box, Button, Typography } from '@mui/material';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router-dom';
import { grouped, longDate } from '../foundation/format.ts';
import { LoadingRows } from '../foundation/loading-rows.tsx';
import { today } from '../foundation/today.ts';
import { Waiting } from '../foundation/waiting.tsx';
import { say } from '../language/say.ts';
import { LoadFailed } from '../layout/message.tsx';
import { PageHeader } from '../layout/page-header.tsx';
import { matrixChoices, matrixOf, type Narrowed, peopleOnAPage } from './matrix-api.ts';
import { MatrixFilters } from './matrix-filters.tsx';
import { MatrixTable } from './matrix-table.tsx';

/** Everybody against every requirement, on a day. */
export function MatrixPage() {
  const [address, setAddress] = useSearchParams();
  const narrowed = narrowedBy(address);
  const narrow = (change: Partial<Narrowed>) => {
    const next = { ...narrowed, page: 1, ...change };
    const said = Object.entries(next).filter(
      ([name, value]) => value && !(name === 'page' && value === 1),
    );
    setAddress(said.map(([name, value]) => [name, String(value)] as [string, string]));
  };
  const { data: choices } = useQuery({ queryKey: ['matrix', 'choices'], queryFn: matrixChoices });
  const { data, error, isPlaceholderData } = useQuery({
    queryKey: ['matrix', narrowed],
    queryFn: () => matrixOf(narrowed),
    placeholderData: keepPreviousData,
    retry: false,
  });
  if (error) return <LoadFailed error={error} />;
  return (
    <>
      <PageHeader
        heading={say('Training matrix')}
        sentence={say(
          'How everybody stands towards what is asked of them on %{day}. An empty cell: it does not apply.',
          { day: longDate(narrowed.on) },
        )}
      />
      <MatrixFilters choices={choices} narrowed={narrowed} onNarrow={narrow} />
      <Box aria-busy={isPlaceholderData} sx={{ mt: 2 }}>
        <Box role="status">{isPlaceholderData && <Waiting what={say('the matrix')} />}</Box>
        {!data || !choices ? (
          <LoadingRows what={say('the matrix')} columns={5} />
        ) : data.total === 0 ? (
          <Typography role="status">{say('Nobody that you can see matches.')}</Typography>
        ) : (
          <>
            <MatrixTable
              people={data.people}
              requirements={choices.requirements.filter(
                ({ id }) => !narrowed.requirement || id === narrowed.requirement,
              )}
            />
            <Pages total={data.total} page={narrowed.page} onTurn={(page) => narrow({ page })} />
          </>
        )}
      </Box>
    </>
  );
}

function narrowedBy(address: URLSearchParams): Narrowed {
  const said = (name: string) => address.get(name) ?? '';
  return {
    on: /^\d{4}-\d{2}-\d{2}$/.test(said('on')) ? said('on') : today(),
    name: said('name'),
    area: said('area'),
    engagement: said('engagement'),
    requirement: said('requirement'),
    standing: said('standing'),
    page: Math.max(1, Number(said('page')) || 1),
  };
}

interface PagesProps {
  total: number;
  page: number;
  onTurn: (page: number) => void;
}

function Pages({ total, page, onTurn }: PagesProps) {
  const from = (page - 1) * peopleOnAPage + 1;
  const to = Math.min(page * peopleOnAPage, total);
  return (
    <Box component="nav" aria-label={say('Pages')} sx={foot}>
      <Typography variant="body2" color="textSecondary" role="status">
        {say('%{from} to %{to} of %{total}', { from, to, total: grouped(String(total)) })}
      </Typography>
      {total > peopleOnAPage && (
        <Box sx={{ display: 'flex', gap: 1 }}>
          <Button
            variant="outlined"
            size="small"
            disabled={page === 1}
            onClick={() => onTurn(page - 1)}
          >
            {say('Previous')}
          </Button>
          <Button
            variant="outlined"
            size="small"
            disabled={to >= total}
            onClick={() => onTurn(page + 1)}
          >
            {say('Next')}
          </Button>
        </Box>
      )}
    </Box>
  );
}

const foot = {
  display: 'flex',
  flexWrap: 'wrap',
  gap: 2,
  alignItems: 'center',
  justifyContent: 'space-between',
  py: 1.5,
} as const;
