import { Alert, TableBody, TableCell, TableRow, Typography } from '@mui/material';
import { grouped, longDate } from '../foundation/format.ts';
import { say } from '../language/say.ts';
import { Panel } from '../layout/panel.tsx';
import { FigureHeads } from './figure-heads.tsx';
import { intervalExplained, ratioExplained, whenNamed } from './how-judged.ts';
import { perCent } from './per-cent.ts';
import { notAll } from './population-notes.ts';
import { SaveFigures } from './save-file.tsx';
import type { ServiceUsers } from './service-users-api.ts';
import { ShareBars } from './share-bars.tsx';
import { takeUpCover } from './take-up-cover.ts';
import { judgements, shareThen, takeUpLines } from './take-up-lines.ts';
import { ShareThen } from './times.tsx';
import { underRepresented } from './under-represented.ts';
import { WideTable } from './wide-table.tsx';
import { WithheldFigure } from './withheld-figure.tsx';

interface Compared {
  users: ServiceUsers;
  /** The same in another year. */
  before: ServiceUsers | null;
  part: string | null;
  /** What that part of the council is called; null for the whole of it. */
  of: string | null;
}

/** Those who use services beside the community, with the groups that the numbers support naming. */
export function TakeUpPanel({ users, before, part, of }: Compared) {
  const { name, benchmark, benchmarkBase, until } = users;
  const warnings = notAll(users);
  const then = (band: string) => before && shareThen(before, part, band);
  const rows = users.rows.filter((row) => row.part === part);
  const { title } = takeUpCover(users, rows, of);
  return (
    <Panel
      heading={title}
      aside={say('Year to %{day}', { day: longDate(until) })}
      introduction={[
        say(
          'The bars are those who use services and have said, %{base} in all; the ticks are the community: %{benchmark} (%{of}).',
          { base: rows[0]?.base ?? 0, benchmark, of: benchmarkBase },
        ),
        whenNamed(users),
      ].join(' ')}
      actions={
        <SaveFigures
          {...takeUpCover(users, rows, of)}
          lines={() => takeUpLines(name, rows, before)}
          data={() => ({ ...users, rows, ...(before && { before }) })}
        />
      }
    >
      {warnings.map((warning) => (
        <Alert
          key={warning}
          severity="warning"
          variant="outlined"
          sx={{ mx: { xs: 2, md: 2.5 }, mb: 2 }}
        >
          {warning}
        </Alert>
      ))}
      <Typography sx={{ px: 2.5, pb: 2, maxWidth: '72ch' }}>
        {underRepresented(rows, users.benchmarkOfAllResidents)}
      </Typography>
      <ShareBars
        title={title}
        signs={{ bar: say('Service users'), tick: say('Community') }}
        bars={rows.map(({ band, label, share, communityShare }) => ({
          key: band,
          label,
          value: share,
          against: communityShare,
          ...(before && { before: then(band) }),
        }))}
        times={before ? { now: longDate(until), before: longDate(before.until) } : undefined}
      />
      <WideTable title={title}>
        <FigureHeads
          name={name}
          heads={[
            say('Service users (% of all who have said)'),
            ...(before ? [say('Year to %{day}', { day: longDate(before.until) })] : []),
            say('Community'),
            say('Ratio'),
            say('95% interval'),
            say('Judgement'),
          ]}
        />
        <TableBody>
          {rows.map((row) => (
            <TableRow key={row.band}>
              <TableCell component="th" scope="row">
                {row.label}
              </TableCell>
              <TableCell align="right">
                {row.people === null ? (
                  <WithheldFigure />
                ) : (
                  `${grouped(String(row.people))}${row.share === null ? '' : ` (${perCent(row.share)})`}`
                )}
              </TableCell>
              {before && (
                <TableCell align="right">
                  {then(row.band) === null ? (
                    <WithheldFigure />
                  ) : (
                    <ShareThen share={row.share} before={then(row.band)} />
                  )}
                </TableCell>
              )}
              <TableCell align="right">
                {row.communityShare === null ? '–' : perCent(row.communityShare)}
              </TableCell>
              <TableCell align="right">{row.ratio?.toFixed(2) ?? '–'}</TableCell>
              <TableCell align="right">
                {row.low === null || row.high === null
                  ? '–'
                  : say('%{low} to %{high}', {
                      low: row.low.toFixed(2),
                      high: row.high.toFixed(2),
                    })}
              </TableCell>
              <TableCell align="right">{row.judgement ? judgements[row.judgement] : '–'}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </WideTable>
      {[ratioExplained(), intervalExplained()].map((each) => (
        <Typography key={each} variant="body2" color="textSecondary" sx={{ px: 2.5, py: 1 }}>
          {each}
        </Typography>
      ))}
    </Panel>
  );
}
