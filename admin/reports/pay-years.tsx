import { Box, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import type { Theme } from '@mui/material/styles';
import { useQuery } from '@tanstack/react-query';
import { longDate } from '../foundation/format.ts';
import { say } from '../language/say.ts';
import { Panel } from '../layout/panel.tsx';
import { askPayGapYears, type PayGapYear } from './pay-gap-api.ts';
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
      <Chart years={data} />
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

/** Two bars for each year from nought, to the left where women are paid more. */
function Chart({ years }: { years: readonly PayGapYear[] }) {
  const values = years.flatMap((year) => charted.map((each) => Number(year[each] ?? 0)));
  const least = Math.min(0, ...values);
  const span = Math.max(1, Math.max(0, ...values) - least);
  // room for the figure beside the longest bar
  const at = (value: number) => `${((value - least) / span) * 78}%`;
  return (
    <Box
      role="img"
      aria-label={say('%{title}, as bars. The table has the same figures.', {
        title: say('Year on year'),
      })}
      sx={chart}
    >
      {years.map((year) => (
        <Box key={year.snapshotOn} sx={{ mb: 1.5 }}>
          <Typography variant="body2" sx={{ fontWeight: 600 }}>
            {longDate(year.snapshotOn)}
          </Typography>
          {charted.map((each) => {
            const value = Number(year[each] ?? 0);
            return (
              <Box key={each} sx={line}>
                <Typography component="span" variant="body2" color="textSecondary">
                  {measures[each]}
                </Typography>
                <svg width="100%" height="20" aria-hidden>
                  <rect
                    x={at(Math.min(0, value))}
                    y="3"
                    width={`${(Math.abs(value) / span) * 78}%`}
                    height="14"
                    className={each}
                  />
                  <text x={at(Math.max(0, value))} dx="8" y="15">
                    {year.withheld.includes(each)
                      ? say('[c] withheld')
                      : year[each] == null
                        ? say('left blank')
                        : percent(year[each])}
                  </text>
                </svg>
              </Box>
            );
          })}
        </Box>
      ))}
    </Box>
  );
}

const chart = {
  px: { xs: 2, md: 2.5 },
  pb: 1,
  maxWidth: 760,
  '& rect': { fill: ({ palette }: Theme) => palette.primary.main },
  '& rect.medianHourlyGap': { fillOpacity: 0.55 },
  '& text': { fill: ({ palette }: Theme) => palette.text.primary, fontSize: '0.875rem' },
} as const;

const line = {
  display: 'grid',
  gridTemplateColumns: { xs: '1fr', sm: '200px 1fr' },
  alignItems: 'center',
} as const;
