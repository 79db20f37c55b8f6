import { Box, Skeleton, Typography } from '@mui/material';
import { useEffect, useState } from 'react';
import { say } from '../language/say.ts';

const patience = 300;
const longPatience = 3000;
const rows = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

/** The shape of the rows that are on their way, if they take long enough to wonder. */
export function LoadingRows({ what, columns }: { what: string; columns: number }) {
  const late = useAfter(patience);
  const long = useAfter(longPatience);
  return (
    <Box
      role="status"
      aria-label={say('Loading %{what}', { what: what.toLowerCase() })}
      sx={{ minHeight: 360, p: 2.5 }}
    >
      {long && (
        <Typography variant="body2" sx={{ mb: 1 }}>
          {say('This is being worked out; the first time it can take half a minute.')}
        </Typography>
      )}
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

/** Whether so many milliseconds have gone by. */
function useAfter(milliseconds: number): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds]);
  return over;
}
