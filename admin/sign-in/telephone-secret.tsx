import { Box, Typography } from '@mui/material';
import { say } from '../language/say.ts';
import { sayWith } from '../language/say-with.tsx';
import { QrCode } from './qr-code.tsx';

/** The secret of a second factor, for a telephone to scan or a person to type. */
export const TelephoneSecret = ({ totpURI }: { totpURI: string }) => (
  <>
    <QrCode text={totpURI} label={say('The secret for your authenticator app')} />
    <Typography>
      {sayWith(say('Or type this secret into it: %{secret}'), {
        secret: (
          <Box component="code" sx={{ overflowWrap: 'anywhere', fontWeight: 600 }}>
            {new URL(totpURI).searchParams.get('secret')}
          </Box>
        ),
      })}
    </Typography>
  </>
);
