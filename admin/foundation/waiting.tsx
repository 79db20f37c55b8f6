import { Typography } from '@mui/material';
import { useEffect, useState } from 'react';
import { say } from '../language/say.ts';

const patience = 1000;
const longPatience = 3000;

/** Says what is waited for, once it takes long enough to wonder; and why, once it takes long. */
export function Waiting({ what }: { what: string }) {
  const late = useAfter(patience);
  const long = useAfter(longPatience);
  if (!late) return null;
  return (
    <Typography variant="body2" sx={{ mb: 1 }}>
      {long
        ? say(
            'This takes longer than usual. What is worked out for the first time can take half a minute.',
          )
        : say('Loading %{what}', { what: what.toLowerCase() })}
    </Typography>
  );
}

/** Whether so many milliseconds have gone by. */
export function useAfter(milliseconds: number): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds]);
  return over;
}
