import { Box, Paper, Skeleton, Typography } from '@mui/material';
import { useEffect, useState } from 'react';
import { say } from '../language/say.ts';
import { unseen } from '../look/unseen.ts';
import { inSentence } from './words.ts';

const patience = 300;
const facts = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

/** The shape of a record that is on its way, if it takes long enough to wonder. */
export function LoadingRecord({ what }: { what: string }) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), patience);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Box
      role="status"
      aria-label={say('Loading %{what}', { what: inSentence(what) })}
      sx={{ minHeight: 480 }}
    >
      <title>{`${say('Loading %{what}', { what: inSentence(what) })} · Evenhand`}</title>
      <Typography variant="h1" sx={unseen}>
        {say('Loading %{what}', { what: inSentence(what) })}
      </Typography>
      {late && (
        <>
          <Skeleton animation={false} sx={{ fontSize: '1.875rem', width: 'min(420px, 70%)' }} />
          <Skeleton animation={false} sx={{ width: 'min(560px, 90%)', mb: 3 }} />
          <Paper variant="outlined" sx={panel}>
            {facts.map((fact) => (
              <Box key={fact}>
                <Skeleton animation={false} sx={{ width: '40%' }} />
                <Skeleton animation={false} sx={{ width: '75%' }} />
              </Box>
            ))}
          </Paper>
        </>
      )}
    </Box>
  );
}

const panel = {
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 220px), 1fr))',
  gap: 3,
  p: 2.5,
  borderRadius: '8px',
} as const;
