import { Alert, Box, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { longDate } from '../foundation/format.ts';
import { say } from '../language/say.ts';
import { sayServed } from '../language/served.ts';
import { Panel } from '../layout/panel.tsx';
import { bringPayIn, excludedWords, payMissing } from './pay-counted.ts';
import type { PayGap, PayGapLine } from './pay-gap-api.ts';
import { measures, percent, quarters } from './pay-words.ts';
import { ShareBars } from './share-bars.tsx';
import { WideTable } from './wide-table.tsx';
import { WithheldFigure } from './withheld-figure.tsx';

/** The six measures, the quarters and who is counted, each with how it came about. */
export function Measures({
  snapshotOn,
  lines,
  quarters: shares,
  quarterWorking,
  counted,
  excluded,
}: PayGap) {
  const missing = payMissing(excluded);
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
            {lines.map(({ name, value, working, ...line }) => (
              <TableRow key={name}>
                <TableCell component="th" scope="row">
                  {measures[name] ?? name}
                  <Box sx={{ ...onPhones, '& li': { fontWeight: 400, whiteSpace: 'normal' } }}>
                    <Steps steps={[...ofFew(line), ...working]} />
                  </Box>
                </TableCell>
                <TableCell align="right">
                  {line.withheld ? (
                    <WithheldFigure />
                  ) : value === null ? (
                    say('left blank')
                  ) : (
                    percent(value)
                  )}
                </TableCell>
                <TableCell sx={{ '&&': { whiteSpace: 'normal', minWidth: 280, ...onDesks } }}>
                  <Steps steps={[...ofFew(line), ...working]} />
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
                <TableCell align="right">{share(men)}</TableCell>
                <TableCell align="right">{share(women)}</TableCell>
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
              <Steps steps={excludedWords(excluded)} />
              {missing && (
                <Alert severity="warning" variant="outlined" sx={{ mt: 2 }}>
                  {missing} {bringPayIn()}
                </Alert>
              )}
            </>
          )}
        </Box>
      </Panel>
    </>
  );
}

/** To whoever sees a figure that others do not. */
const ofFew = ({ ofFew: few, withheld }: Pick<PayGapLine, 'ofFew' | 'withheld'>) =>
  few && !withheld
    ? [say('Of fewer than ten: others do not see it. It is for the return alone.')]
    : [];

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

const share = (figure: string | null) => (figure === null ? '–' : percent(figure));
