import { Alert, Button } from '@mui/material';
import { say } from '../language/say.ts';
import { type Code, refusedFrom } from '../providers/data/refused.ts';

const passingCodes = new Set<Code>(['INTERNAL', 'UNREACHABLE', 'RATE_LIMITED', 'BUSY']);

interface Props {
  error: Error;
  onAgain: () => void;
}

/** Why there are no figures, in the server's words. */
export function NotAnswered({ error, onAgain }: Props) {
  const { code, message } = refusedFrom(error);
  const passing = passingCodes.has(code);
  return (
    <Alert
      severity="error"
      variant="outlined"
      action={
        passing && (
          <Button variant="outlined" size="small" onClick={onAgain}>
            {say('Try again')}
          </Button>
        )
      }
    >
      {message}
    </Alert>
  );
}
