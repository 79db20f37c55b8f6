import { Box, Paper, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router-dom';
import { grouped, longDate } from '../foundation/format.ts';
import { dayFromNow, today } from '../foundation/today.ts';
import { say, sayCount } from '../language/say.ts';
import { askGraphQL } from '../providers/data/ask-graphql.ts';

const periods = [30, 60, 90];

/** How much runs out in 30, 60 and 90 days, and the way to exactly those people. */
export function RunningOut() {
  const { data } = useQuery({
    queryKey: ['training-lapses', 'periods', today()],
    queryFn: async () => {
      const [first, second, third] = periods.map(dayFromNow);
      const { soon, later, last } = await askGraphQL<Record<string, { totalCount: number }>>(
        `query ($on: Date!, $first: Date!, $second: Date!, $third: Date!) {
          soon: trainingLapses(on: $on, first: 1, filter: { lastDay: { lte: $first } }) { totalCount }
          later: trainingLapses(on: $on, first: 1, filter: { lastDay: { lte: $second } }) { totalCount }
          last: trainingLapses(on: $on, first: 1, filter: { lastDay: { lte: $third } }) { totalCount } }`,
        { on: today(), first, second, third },
      );
      return [soon, later, last].map((each) => each?.totalCount);
    },
    retry: false,
  });
  return (
    <Box component="ul" sx={row} aria-label={say('What runs out soon')}>
      {periods.map((days, i) => {
        const filter = JSON.stringify({ lastDay: { lte: dayFromNow(days) } });
        const count = data?.[i];
        return (
          <Paper key={days} variant="outlined" component="li" sx={card}>
            <Typography variant="h2">
              {sayCount(days, 'Within 1 day', 'Within %{count} days')}
            </Typography>
            <Typography sx={figure}>
              {count === undefined ? '…' : grouped(String(count))}
            </Typography>
            <Typography variant="body2" color="textSecondary">
              {say('By %{day}', { day: longDate(dayFromNow(days)) })}
            </Typography>
            <Link
              to={`/training-lapses?${new URLSearchParams({ filter })}`}
              aria-label={say('Who they are: within %{days} days', { days })}
            >
              {say('Who they are')}
            </Link>
          </Paper>
        );
      })}
    </Box>
  );
}

const row = {
  display: 'grid',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(3, minmax(0, 1fr))' },
  gap: 2,
  m: 0,
  p: 0,
  listStyle: 'none',
} as const;

const card = {
  px: { xs: 2, md: 2.5 },
  py: 2,
  borderRadius: '8px',
  display: 'grid',
  gap: 0.25,
} as const;

const figure = { fontSize: '1.75rem', lineHeight: '34px', fontWeight: 600 } as const;
