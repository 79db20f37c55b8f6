import { Stack, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router-dom';
import { longDate } from '../foundation/format.ts';
import { isDay } from '../foundation/is-day.ts';
import { LoadingRows } from '../foundation/loading-rows.tsx';
import { say } from '../language/say.ts';
import { PageHeader } from '../layout/page-header.tsx';
import { NotAnswered } from './not-answered.tsx';
import { NotThere } from './not-there.tsx';
import { PayByGroupPanels } from './pay-by-group.tsx';
import { askPayGap } from './pay-gap-api.ts';
import { PayGapDays, usePayGapDays } from './pay-gap-days.tsx';
import { payGapFile } from './pay-gap-file.ts';
import { PayGapKept } from './pay-gap-kept.tsx';
import { Measures } from './pay-gap-measures.tsx';
import { PayNarrative } from './pay-narrative.tsx';
import { payGapExplained } from './pay-words.ts';
import { PayYears } from './pay-years.tsx';
import { SaveFigures } from './save-file.tsx';

/** The gender pay gap at a snapshot date, with how each figure came about. */
export function PayGapPage() {
  const [address, setAddress] = useSearchParams();
  const asked = address.get('on') ?? '';
  const missing = asked === '' || isDay(asked) ? '' : asked;
  const on = missing ? '' : asked;
  const now = address.has('now');
  const days = usePayGapDays();
  const { data, error, refetch } = useQuery({
    queryKey: ['pay-gap', on, now],
    queryFn: () => askPayGap(on, now),
    enabled: !missing,
    refetchInterval: ({ state }) => (on === '' && state.data === null ? 15_000 : false),
    retry: false,
  });
  return (
    <>
      <PageHeader
        heading={say('Gender pay gap')}
        sentence={payGapExplained()}
        above={[{ to: '/reports', label: say('Reports') }]}
        actions={data && <SaveFigures {...payGapFile(data)} />}
      />
      <Stack spacing={3}>
        <PayGapDays
          chosen={on || (data?.snapshotOn ?? '')}
          missing={missing !== ''}
          onChoose={(day) => setAddress({ on: day })}
        />
        {error && <NotAnswered error={error} onAgain={refetch} />}
        <NotThere missing={missing} times={days} />
        {!error && !missing && data === undefined && (
          <LoadingRows what={say('the figures')} columns={3} />
        )}
        {!missing && data === null && (
          <Typography role="status">
            {on === ''
              ? say(
                  'No pay gap is worked out yet. It is worked out three months after a snapshot date, in the night after pay is brought in under “Pay at the snapshot date”. At the first start it is done at once: if pay is in already, that may be happening just now, and takes some minutes. Then it appears here by itself.',
                )
              : `${say(
                  'Nothing is worked out for this date. It is worked out three months after the date, or before that by whoever keeps pay, once pay is brought in under “Pay at the snapshot date”.',
                )} ${workedOut(days)}`}
          </Typography>
        )}
        {!missing && data && (
          <>
            <PayGapKept gap={data} asItStands={now} />
            <Measures {...data} />
            <PayYears />
            <PayByGroupPanels snapshotOn={data.snapshotOn} />
            <PayNarrative snapshotOn={data.snapshotOn} />
          </>
        )}
      </Stack>
    </>
  );
}

const workedOut = (days: readonly string[]) =>
  days.length === 0
    ? ''
    : say('Dates that are worked out: %{days}.', { days: days.map(longDate).join('; ') });
