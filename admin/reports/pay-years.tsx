import { TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { longDate } from '../foundation/format.ts';
import { say } from '../language/say.ts';
import { Panel } from '../layout/panel.tsx';
import { GapBars } from './gap-bars.tsx';
import { askPayGapYears } from './pay-gap-api.ts';
import { measures, percent } from './pay-words.ts';
import { SaveFigures } from './save-file.tsx';
import { WideTable } from './wide-table.tsx';
import { WithheldFigure } from './withheld-figure.tsx';
import { withheldMark } from './withheld-mark.ts';

const charted = ['meanHourlyGap', 'medianHourlyGap'] as const;
const listed = Object.keys(measures) as (keyof typeof measures)[];

/** The pay gap year by year: the hourly gaps as a chart, every measure in the table under it. */
export function PayYears() {
  const { data } = useQuery({ queryKey: ['pay-gap-years'], queryFn: askPayGapYears, retry: false });
  const first = data?.[0];
  const last = data?.at(-1);
  if (!data || !first || !last) return null;
  const title = say('Year on year');
  return (
    <Panel
      heading={title}
      introduction={say(
        'The same measures at each snapshot date that is worked out, by the same rules and as they are kept. They are withheld where they are of fewer than ten men or ten women.',
      )}
      actions={
        <SaveFigures
          name={`gender-pay-gap-years-${last.snapshotOn}`}
          report={say('Gender pay gap')}
          title={say('Gender pay gap year on year')}
          lines={() => [
            [say('Snapshot date'), ...listed.map((each) => measures[each])],
            ...data.map((year) => [
              year.snapshotOn,
              ...listed.map((each) =>
                year.withheld.includes(String(each)) ? withheldMark : year[each],
              ),
            ]),
          ]}
          data={() => data}
        />
      }
    >
      <GapBars
        title={title}
        groups={data.map((year) => ({
          key: year.snapshotOn,
          label: longDate(year.snapshotOn),
          bars: charted.map((each) => ({
            label: measures[each]!,
            gap: year[each] ?? null,
            instead: year.withheld.includes(each) ? say('[c] withheld') : say('left blank'),
          })),
        }))}
      />
      {data.length === 1 && (
        <Typography variant="body2" sx={{ px: { xs: 2, md: 2.5 }, pb: 2 }}>
          {say(
            'There is one year so far: next year’s stands beside it once its pay is brought in.',
          )}
        </Typography>
      )}
      <WideTable title={title}>
        <TableHead>
          <TableRow>
            <TableCell scope="col">{say('Snapshot date')}</TableCell>
            {listed.map((each) => (
              <TableCell key={each} scope="col" align="right">
                {measures[each]}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {data.map((year) => (
            <TableRow key={year.snapshotOn}>
              <TableCell component="th" scope="row">
                {longDate(year.snapshotOn)}
              </TableCell>
              {listed.map((each) => (
                <TableCell key={each} align="right">
                  {year.withheld.includes(String(each)) ? (
                    <WithheldFigure />
                  ) : year[each] == null ? (
                    say('left blank')
                  ) : (
                    percent(year[each])
                  )}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </WideTable>
    </Panel>
  );
}
