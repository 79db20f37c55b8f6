import { Button, Stack, Typography } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router-dom';
import { DeedDialog } from '../foundation/deed-dialog.tsx';
import { longDate } from '../foundation/format.ts';
import { say } from '../language/say.ts';
import { useViewer } from '../providers/auth/viewer.ts';
import { type PayGap, workOutPayGap } from './pay-gap-api.ts';

/** Since when the figures are kept, and for what reason; the first sentence of what is saved of them too. */
export const keptNotes = ({ workedOutAt, edition, reason }: PayGap): string[] =>
  workedOutAt === null
    ? [
        say(
          'From the records as they stand now: these figures are not kept, and others do not see them.',
        ),
      ]
    : [
        say('Worked out on %{date}, and kept: pay that is put right later does not change it.', {
          date: longDate(workedOutAt.slice(0, 10)),
        }),
        ...(edition !== null && edition > 1
          ? [say('Worked out again, because: %{reason}', { reason: reason ?? '–' })]
          : []),
      ];

/** What the figures are of, with the ways to work them out and to see the records as they stand. */
export function PayGapKept({ gap, asItStands }: { gap: PayGap; asItStands: boolean }) {
  const { ability } = useViewer();
  const client = useQueryClient();
  const { snapshotOn, workedOutAt } = gap;
  const again = workedOutAt !== null || asItStands;
  return (
    <Stack spacing={1.5} sx={{ alignItems: 'start' }}>
      {keptNotes(gap).map((each) => (
        <Typography key={each} variant="body2">
          {each}
        </Typography>
      ))}
      {ability.can('run', 'workOutPayGap') && (
        <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap' }}>
          {again && (
            <Button
              variant="outlined"
              component={Link}
              to={`?on=${snapshotOn}${asItStands ? '' : '&now=1'}`}
            >
              {asItStands ? say('The figures that are kept') : say('The records as they stand now')}
            </Button>
          )}
          <DeedDialog
            key={String(again)}
            heading={again ? say('Work the pay gap out again') : say('Work out and keep')}
            act={again ? say('Work out again') : say('Work out and keep')}
            done={say('The figures are kept.')}
            words={again ? say('Why they are worked out again') : undefined}
            onAct={async ({ words }) => {
              await workOutPayGap(snapshotOn, words);
              await client.invalidateQueries();
              return null;
            }}
          >
            <Typography variant="body2">
              {again
                ? say(
                    'The figures that are kept so far stay on record beside the new ones, with your name and your reason. It is refused where the pay of so few people has changed that the difference would tell of them.',
                  )
                : say(
                    'Everybody who may see the pay gap sees these figures from then on. Check first that all pay of the date is in.',
                  )}
            </Typography>
          </DeedDialog>
        </Stack>
      )}
    </Stack>
  );
}
