import { Stack, TextField } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { longDate } from '../foundation/format.ts';
import { say } from '../language/say.ts';
import { useViewer } from '../providers/auth/viewer.ts';
import { ChoiceField } from './choice-field.tsx';
import { askPayGapYears } from './pay-gap-api.ts';

/** The snapshot dates that are worked out, the latest first. */
export function usePayGapDays() {
  const { data } = useQuery({ queryKey: ['pay-gap-years'], queryFn: askPayGapYears, retry: false });
  return (data ?? []).map(({ snapshotOn }) => snapshotOn).toReversed();
}

interface Props {
  chosen: string;
  /** Whether what is asked for is not there, so that one is still to be chosen. */
  missing: boolean;
  onChoose: (day: string) => void;
}

/** Which snapshot date: one that is worked out, or for whoever works it out any other. */
export function PayGapDays({ chosen, missing, onChoose }: Props) {
  const { ability } = useViewer();
  const days = usePayGapDays();
  const known = days.includes(chosen) || chosen === '' ? days : [chosen, ...days];
  return (
    <Stack direction={{ xs: 'column', sm: 'row' }} spacing={2} sx={{ maxWidth: 480 }}>
      {known.length > 0 && (
        <ChoiceField
          label={say('Snapshot date')}
          choices={known.map((day) => [day, longDate(day)])}
          none={missing ? say('Choose one') : undefined}
          chosen={missing ? '' : chosen || known[0]!}
          onChoose={onChoose}
        />
      )}
      {ability.can('run', 'workOutPayGap') && (
        <TextField
          label={say('Another snapshot date')}
          type="date"
          value=""
          onChange={({ target }) => target.value && onChoose(target.value)}
          slotProps={{ inputLabel: { shrink: true } }}
        />
      )}
    </Stack>
  );
}
