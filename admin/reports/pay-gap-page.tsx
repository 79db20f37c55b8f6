import {
  Box,
  Stack,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  TextField,
  Typography,
} from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router-dom';
import { grouped, longDate } from '../foundation/format.ts';
import { LoadingRows } from '../foundation/loading-rows.tsx';
import { say } from '../language/say.ts';
import { sayServed } from '../language/served.ts';
import { PageHeader } from '../layout/page-header.tsx';
import { Panel } from '../layout/panel.tsx';
import { NotAnswered } from './not-answered.tsx';
import { PayByGroupPanels } from './pay-by-group.tsx';
import { askPayGap, type PayGap } from './pay-gap-api.ts';
import { PayNarrative } from './pay-narrative.tsx';
import { measures, percent, quarters } from './pay-words.ts';
import { PayYears } from './pay-years.tsx';
import { SaveFigures } from './save-file.tsx';
import { ShareBars } from './share-bars.tsx';
import { WideTable } from './wide-table.tsx';

const reasons: Record<string, string> = {
  agency: say('Agency workers: they count for their agency'),
  councillor: say('Councillors'),
  school: say('Employed by a school’s governing body'),
  noRecord: say('No pay is recorded for the snapshot date'),
  payNotKnown: say('On full pay, but their pay or their hours are not recorded'),
};

/** The gender pay gap at a snapshot date, with how each figure came about. */
export function PayGapPage() {
  const [address, setAddress] = useSearchParams();
  const on = address.get('on') ?? '';
  const { data, error, refetch } = useQuery({
    queryKey: ['pay-gap', on],
    queryFn: () => askPayGap(on),
    retry: false,
  });
  return (
    <>
      <PageHeader
        heading={say('Gender pay gap')}
        sentence={say(
          'The six measures of the regulations at a snapshot date: how much less women are paid than men, of a hundred. Below nought they are paid more.',
        )}
        above={[{ to: '/reports', label: say('Reports') }]}
        actions={
          data && (
            <SaveFigures
              name={`gender-pay-gap-${data.snapshotOn}`}
              title={say('Gender pay gap')}
              about={[[say('Snapshot date'), longDate(data.snapshotOn)]]}
              notes={[
                say(
                  'The six measures of the regulations at a snapshot date: how much less women are paid than men, of a hundred. Below nought they are paid more.',
                ),
              ]}
              lines={() => [
                data.columns.map(({ name }) => name),
                data.columns.map(({ value }) => value),
              ]}
              data={() => data}
            />
          )
        }
      />
      <Stack spacing={3}>
        <TextField
          label={say('Snapshot date')}
          type="date"
          value={on || (data?.snapshotOn ?? '')}
          onChange={({ target }) => target.value && setAddress({ on: target.value })}
          sx={{ maxWidth: 220 }}
        />
        {error && <NotAnswered error={error} onAgain={refetch} />}
        {!error && data === undefined && <LoadingRows what={say('the figures')} columns={3} />}
        {data === null && (
          <Typography role="status">
            {say(
              'No pay is recorded for this date. Bring in a file of the payroll under “Pay at the snapshot date”.',
            )}
          </Typography>
        )}
        {data && <Measures {...data} />}
      </Stack>
    </>
  );
}

function Measures({
  snapshotOn,
  lines,
  quarters: shares,
  quarterWorking,
  counted,
  excluded,
}: PayGap) {
  return (
    <>
      <Panel heading={say('The six measures')} aside={longDate(snapshotOn)}>
        <WideTable title={say('The six measures')}>
          <TableHead>
            <TableRow>
              <TableCell scope="col">{say('Measure')}</TableCell>
              <TableCell scope="col" align="right">
                {say('Figure')}
              </TableCell>
              <TableCell scope="col" sx={onDesks}>
                {say('How it came about')}
              </TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {lines.map(({ name, value, working }) => (
              <TableRow key={name}>
                <TableCell component="th" scope="row">
                  {measures[name] ?? name}
                  <Box sx={{ ...onPhones, '& li': { fontWeight: 400, whiteSpace: 'normal' } }}>
                    <Steps steps={working} />
                  </Box>
                </TableCell>
                <TableCell align="right">
                  {value === null ? say('left blank') : percent(value)}
                </TableCell>
                <TableCell sx={{ '&&': { whiteSpace: 'normal', minWidth: 280, ...onDesks } }}>
                  <Steps steps={working} />
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </WideTable>
      </Panel>
      <Panel
        heading={say('Men and women in each quarter of pay')}
        aside={longDate(snapshotOn)}
        introduction={say(
          'Those on full pay in the order of their hourly pay, in four equal parts.',
        )}
      >
        <ShareBars
          title={say('Women in each quarter')}
          bars={shares.map(({ women }, i) => ({
            key: String(i),
            label: quarters[i]!,
            value: women === null ? null : Number(women),
          }))}
        />
        <WideTable title={say('Men and women in each quarter of pay')}>
          <TableHead>
            <TableRow>
              <TableCell scope="col">{say('Quarter')}</TableCell>
              <TableCell scope="col" align="right">
                {say('Men')}
              </TableCell>
              <TableCell scope="col" align="right">
                {say('Women')}
              </TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {shares.map(({ men, women }, i) => (
              <TableRow key={quarters[i]}>
                <TableCell component="th" scope="row">
                  {quarters[i]}
                </TableCell>
                <TableCell align="right">{men === null ? '–' : percent(men)}</TableCell>
                <TableCell align="right">{women === null ? '–' : percent(women)}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </WideTable>
        <Box sx={{ px: { xs: 2, md: 2.5 }, py: 2 }}>
          <Steps steps={quarterWorking} />
        </Box>
      </Panel>
      <Panel heading={say('Who is counted')} aside={longDate(snapshotOn)}>
        <Box sx={{ px: { xs: 2, md: 2.5 }, pb: 2 }}>
          <Steps steps={counted} />
          {excluded.length > 0 && (
            <>
              <Typography variant="h3" sx={{ mt: 2 }}>
                {say('In no figure')}
              </Typography>
              <Steps
                steps={excluded.map(({ why, people }) =>
                  say('%{reason}: %{people}', {
                    reason: reasons[why] ?? why,
                    people: people === null ? say('fewer than 10') : grouped(String(people)),
                  }),
                )}
              />
            </>
          )}
        </Box>
      </Panel>
      <PayYears />
      <PayByGroupPanels snapshotOn={snapshotOn} />
      <PayNarrative snapshotOn={snapshotOn} />
    </>
  );
}

// on a phone the steps stand under the name of the figure, where they have room
const onPhones = { display: { xs: 'block', md: 'none' } } as const;
const onDesks = { display: { xs: 'none', md: 'table-cell' } } as const;

const Steps = ({ steps }: { steps: readonly string[] }) => (
  <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
    {steps.map((step) => (
      <Typography key={step} component="li" variant="body2" color="textSecondary">
        {sayServed(step)}
      </Typography>
    ))}
  </Box>
);
