import { Box, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { grouped, longDate } from '../foundation/format.ts';
import { say } from '../language/say.ts';
import { Panel } from '../layout/panel.tsx';
import { outcomeSentence, stageWords } from './outcome-words.ts';
import type { OutcomeRow, OutcomeStep, Outcomes } from './outcomes-api.ts';
import { rateIn, rowsThen } from './outcomes-then.ts';
import { ShareBars } from './share-bars.tsx';
import { ShareThen } from './times.tsx';
import { WideTable } from './wide-table.tsx';
import { WithheldFigure } from './withheld-figure.tsx';

/** What a step is called. */
export const titleOf = ({ from, to }: OutcomeStep) =>
  say('From “%{from}” to “%{to}”', { from: stageWords[from] ?? from, to: stageWords[to] ?? to });

interface Props {
  outcomes: Outcomes;
  /** The same in another year, where one is compared with. */
  before: Outcomes | null;
  step: OutcomeStep;
}

/** A step with every group beside the largest: as bars, as a table and in words. */
export function Step({ outcomes, before, step }: Props) {
  const title = titleOf(step);
  const then = before ? rowsThen(before, step) : undefined;
  const heads = [
    say('Before'),
    say('After'),
    say('Success rate'),
    ...(before ? [say('Year to %{day}', { day: longDate(before.until) })] : []),
    say('Relative likelihood'),
    say('95% interval'),
    say('Chance'),
    say('Four-fifths'),
  ];
  return (
    <Panel heading={title}>
      <ShareBars
        title={say('Success rate in each group')}
        bars={step.rows.map(({ band, label, rate }) => ({
          key: band,
          label,
          value: rate,
          ...(then && { before: rateIn(then, band) }),
        }))}
        times={
          before
            ? {
                now: say('Year to %{day}', { day: longDate(outcomes.until) }),
                before: say('Year to %{day}', { day: longDate(before.until) }),
              }
            : undefined
        }
      />
      <WideTable title={title}>
        <TableHead>
          <TableRow>
            <TableCell scope="col">{outcomes.name}</TableCell>
            {heads.map((head) => (
              <TableCell key={head} scope="col" align="right">
                {head}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {step.rows.map((row) => (
            <Line
              key={row.band}
              row={row}
              reference={row.label === outcomes.reference}
              then={then && rateIn(then, row.band)}
            />
          ))}
        </TableBody>
      </WideTable>
      <Box component="ul" sx={{ px: 2.5, py: 2, m: 0, listStyle: 'none', maxWidth: '80ch' }}>
        {step.rows.map((row) => {
          const said = outcomeSentence(outcomes, step.rows, row);
          return (
            said && (
              <Typography key={row.band} component="li" variant="body2" sx={{ mb: 0.75 }}>
                {said}
              </Typography>
            )
          );
        })}
      </Box>
    </Panel>
  );
}

interface LineProps {
  row: OutcomeRow;
  reference: boolean;
  /** Its rate in the other year; nothing where none is compared with. */
  then: number | null | undefined;
}

function Line({ row, reference, then }: LineProps) {
  const { comparison } = row;
  const number = (value: number | null | undefined) => (value == null ? '–' : value.toFixed(2));
  return (
    <TableRow>
      <TableCell component="th" scope="row">
        {row.label}
      </TableCell>
      {[row.people, row.selected].map((value, i) => (
        // the two columns never change places
        <TableCell key={i === 0 ? 'before' : 'after'} align="right">
          {value === null ? <WithheldFigure /> : grouped(String(value))}
        </TableCell>
      ))}
      <TableCell align="right">{row.rate === null ? '–' : `${row.rate}%`}</TableCell>
      {then !== undefined && (
        <TableCell align="right">
          <ShareThen share={row.rate} before={then} />
        </TableCell>
      )}
      <TableCell align="right">
        {reference ? say('compared with') : number(comparison?.ratio)}
      </TableCell>
      <TableCell align="right">
        {comparison?.low == null
          ? '–'
          : say('%{low} to %{high}', {
              low: number(comparison.low),
              high: number(comparison.high),
            })}
      </TableCell>
      <TableCell align="right">{comparison ? chance(comparison.corrected) : '–'}</TableCell>
      <TableCell align="right">
        {!comparison ? '–' : comparison.fourFifths === 'flagged' ? say('below') : say('not below')}
      </TableCell>
    </TableRow>
  );
}

const chance = (value: number) => (value < 0.001 ? say('under 0.001') : value.toFixed(3));
