import { Alert, TableBody, TableCell, TableRow, Typography } from '@mui/material';
import { grouped, longDate } from '../foundation/format.ts';
import { say } from '../language/say.ts';
import { Panel } from '../layout/panel.tsx';
import { FigureHeads } from './figure-heads.tsx';
import type { Representation } from './monthly-api.ts';
import { notCounted } from './not-counted.ts';
import { perCent } from './per-cent.ts';
import { pointsOf } from './points.ts';
import { besideShares, gapsInPopulation } from './population-notes.ts';
import { representationCover } from './representation-cover.ts';
import { representationLines } from './representation-lines.ts';
import { SaveFigures } from './save-file.tsx';
import { ShareBars } from './share-bars.tsx';
import { ShareThen } from './times.tsx';
import { WideTable } from './wide-table.tsx';
import { WithheldFigure } from './withheld-figure.tsx';

interface Compared {
  answer: Representation;
  /** What must be known of the population first. */
  warnings: readonly string[];
  /** The same at the end of another month. */
  before: Representation | null;
}

/** The workforce beside the population, group by group, with what each figure is of. */
export function Comparison({ answer, warnings, before }: Compared) {
  const { name, asAt, declared, people, benchmark, benchmarkBase, rows } = answer;
  const partly = notCounted(answer);
  const { title } = representationCover(answer, warnings);
  return (
    <Panel
      heading={title}
      aside={longDate(asAt)}
      introduction={say(
        'Of the workforce, %{declared} of %{people} have said. The bars are the workforce, the ticks the population: %{benchmark} (%{base}).',
        {
          declared: grouped(String(declared)),
          people: grouped(String(people)),
          benchmark,
          base: benchmarkBase,
        },
      )}
      actions={
        <SaveFigures
          {...representationCover(answer, warnings)}
          lines={() => representationLines(answer, before)}
          data={() => (before ? { ...answer, before } : answer)}
        />
      }
    >
      {[...warnings, ...partly].length > 0 && (
        <Alert severity="warning" variant="outlined" sx={onTop}>
          {[...warnings, ...partly].map((each) => (
            <div key={each}>{each}</div>
          ))}
        </Alert>
      )}
      <ShareBars
        title={title}
        signs={{ bar: say('Workforce'), tick: say('Population') }}
        bars={rows.map(({ band, label, share, benchmarkShare }) => ({
          key: band,
          label,
          value: share,
          against: benchmarkShare,
          ...(before && { before: shareIn(before, band) }),
        }))}
        times={before ? { now: longDate(asAt), before: longDate(before.asAt) } : undefined}
      />
      <WideTable title={title}>
        <FigureHeads
          name={name}
          heads={[
            say('Workforce'),
            ...(before ? [longDate(before.asAt)] : []),
            partly.length > 0 ? say('Population, of those counted') : say('Population'),
            say('Index'),
            say('Gap'),
            say('Target'),
          ]}
        />
        <TableBody>
          {rows.map((row) => (
            <TableRow key={row.band}>
              <TableCell component="th" scope="row">
                {row.label}
              </TableCell>
              <TableCell align="right">
                {row.share === null ? <WithheldFigure /> : ofBase(row.share, row.people)}
              </TableCell>
              {before && (
                <TableCell align="right">
                  {shareIn(before, row.band) === null ? (
                    <WithheldFigure />
                  ) : (
                    <ShareThen share={row.share} before={shareIn(before, row.band)} />
                  )}
                </TableCell>
              )}
              <TableCell align="right">{ofBase(row.benchmarkShare, row.benchmarkPeople)}</TableCell>
              <TableCell align="right">{row.index === null ? '–' : row.index.toFixed(2)}</TableCell>
              <TableCell align="right">{row.gap === null ? '–' : pointsOf(row.gap)}</TableCell>
              <TableCell align="right">
                {row.target === null
                  ? '–'
                  : say('%{percent}% by %{day}', {
                      percent: row.target,
                      day: longDate(row.targetBy!),
                    })}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </WideTable>
      {[besideShares(), ...gapsInPopulation(answer)].map((each) => (
        <Typography
          key={each}
          variant="body2"
          color="textSecondary"
          sx={{ px: { xs: 2, md: 2.5 }, py: 1 }}
        >
          {each}
        </Typography>
      ))}
    </Panel>
  );
}

const onTop = { mx: { xs: 2, md: 2.5 }, mb: 2 } as const;

const shareIn = ({ rows }: Representation, band: string) =>
  rows.find((row) => row.band === band)?.share ?? null;

const ofBase = (share: number | null, people: number | null) =>
  share === null ? '–' : `${perCent(share)} (${grouped(String(people ?? 0))})`;
