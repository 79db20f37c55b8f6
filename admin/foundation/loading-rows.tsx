import { Box, Skeleton } from '@mui/material';
import { say } from '../language/say.ts';
import { useAfter, Waiting } from './waiting.tsx';

const patience = 300;
const rows = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

/** The shape of the rows that are on their way, if they take long enough to wonder. */
export function LoadingRows({ what, columns }: { what: string; columns: number }) {
  const late = useAfter(patience);
  return (
    <Box
      role="status"
      aria-label={say('Loading %{what}', { what: what.toLowerCase() })}
      sx={{ minHeight: 360, p: 2.5 }}
    >
      <Waiting what={what} />
      {late &&
        rows.map((row) => (
          <Box key={row} sx={{ display: 'flex', gap: 3, py: 1.25 }}>
            {rows.slice(0, columns).map((cell) => (
              <Skeleton
                key={cell}
                variant="text"
                animation={false}
                sx={{ flex: 1, fontSize: '1rem' }}
              />
            ))}
          </Box>
        ))}
    </Box>
  );
}
