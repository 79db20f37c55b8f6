import { Alert, Button } from '@mui/material';
import { refusedFrom } from '../providers/data/refused.ts';

interface Props {
  error: Error;
  onAgain: () => void;
}

/** Why there are no figures, in the server's words. */
export function NotAnswered({ error, onAgain }: Props) {
  const { code, message } = refusedFrom(error);
  const passing = code === 'INTERNAL' || code === 'UNREACHABLE' || code === 'RATE_LIMITED';
  return (
    <Alert
      severity="error"
      variant="outlined"
      action={
        passing && (
          <Button variant="outlined" size="small" onClick={onAgain}>
            Try again
          </Button>
        )
      }
    >
      {message}
    </Alert>
  );
}
