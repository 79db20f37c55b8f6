import { Box, Typography } from '@mui/material';
import { shortInstant } from '../foundation/format.ts';
import { say } from '../language/say.ts';
import { Panel } from '../layout/panel.tsx';
import type { Look } from './answers-api.ts';

/** Who has looked at somebody’s answers, the last first. */
export const WhoLooked = ({ looks }: { looks: readonly Look[] }) => (
  <Box sx={{ mt: 4, maxWidth: 640 }}>
    <Panel
      heading={say('Who looked at my data')}
      introduction={say(
        'Every look at your answers, the last 100. Reports that name nobody are counted without looking at anybody in particular.',
      )}
    >
      <Box component="ul" sx={{ m: 0, px: { xs: 2, md: 2.5 }, pb: 2.5, listStyle: 'none' }}>
        {looks.map((look, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a look stays where it is
          <Typography key={i} component="li" variant="body2" sx={{ py: 0.5 }}>
            {look.own
              ? say('%{at}: you, own answers', { at: shortInstant(look.at) })
              : say('%{at}: another account, %{purpose}', {
                  at: shortInstant(look.at),
                  purpose: look.purpose,
                })}
          </Typography>
        ))}
      </Box>
    </Panel>
  </Box>
);
