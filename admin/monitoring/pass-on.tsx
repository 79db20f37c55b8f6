import { Typography } from '@mui/material';
import { say } from '../language/say.ts';

/** Where no mail server is set, the officer passes the link on. */
export const PassOn = ({ link }: { link: string }) => (
  <>
    <Typography>
      {say(
        'No mail server takes this link, so pass it on to them yourself. It is shown this once.',
      )}
    </Typography>
    <Typography component="code" sx={{ overflowWrap: 'anywhere' }}>
      {link}
    </Typography>
  </>
);
