import { Box, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { grouped, longDate } from '../foundation/format.ts';
import { say } from '../language/say.ts';
import { Panel } from '../layout/panel.tsx';
import {
  belowFourFifths,
  chanceWords,
  isCompared,
  isSelection,
  outcomeSentence,
  stepWords,
  wholeSentence,
} from './outcome-words.ts';
import type { OutcomeRow, OutcomeStep, Outcomes } from './outcomes-api.ts';
import { rateIn, rowsThen } from './outcomes-then.ts';
import { perCent } from './per-cent.ts';
import { ShareBars } from './share-bars.tsx';
import { ShareThen } from './times.tsx';
import { WideTable } from './wide-table.tsx';
import { WithheldFigure } from './withheld-figure.tsx';

interface Props {
  outcomes: Outcomes;
  /** The same in another year, where one is compared with. */
  before: Outcomes | null;
  step: OutcomeStep;
}

/** A step with every group beside the largest: as bars, as a table and in words. */
export function Step({ outcomes, before, step }: Props) {
  const title = stepWords(step);
  const atLeast = outcomes.stepByStep && step.overall;
  const then = before ? rowsThen(before, step) : undefined;
  const evidence = step.rows.filter(({ comparison }) => comparison?.judgement === 'evidence');
  const columns = {
    judged: isCompared(step),
    selects: isSelection(step),
  };
  const heads = [
    say('Before'),
    say('After'),
    atLeast ? say('Rate, at least') : say('Rate'),
    ...(before ? [say('Year to %{day}', { day: longDate(before.until) })] : []),
    ...(columns.judged
      ? [say('Relative likelihood'), say('95% interval'), say('Could it be chance?')]
      : []),
    ...(columns.selects ? [say('Below four fifths')] : []),
  ];
  return (
    <Panel
      heading={title}
      introduction={[wholeSentence(step), outcomes.stepByStep && step.overall && askedOrNot()]
        .filter(Boolean)
        .join(' ')}
    >
      <ShareBars
        title={
          atLeast
            ? say('Share of each group who were %{done}, at least', { done: say(step.done) })
            : say('Share of each group who were %{done}', { done: say(step.done) })
        }
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
              outcomes={outcomes}
              columns={columns}
              then={then && rateIn(then, row.band)}
            />
          ))}
        </TableBody>
      </WideTable>
      {evidence.length > 0 && (
        <Box component="ul" sx={{ px: 2.5, py: 2, m: 0, listStyle: 'none', maxWidth: '80ch' }}>
          {evidence.map((row) => (
            <Typography key={row.band} component="li" variant="body2" sx={{ mb: 0.75 }}>
              {outcomeSentence(outcomes, step, row)}
            </Typography>
          ))}
        </Box>
      )}
    </Panel>
  );
}

const askedOrNot = () =>
  say(
    'That is of everybody, with those who were not asked or did not say: of those who did say it is at least as much.',
  );

interface LineProps {
  outcomes: Outcomes;
  row: OutcomeRow;
  /** What there is to say of any group of the step. */
  columns: { judged: boolean; selects: boolean };
  /** Its rate in the other year; nothing where none is compared with. */
  then: number | null | undefined;
}

function Line({ outcomes, row, columns, then }: LineProps) {
  const { comparison } = row;
  const below = belowFourFifths(outcomes, row);
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
      <TableCell align="right">{row.rate === null ? '–' : perCent(row.rate)}</TableCell>
      {then !== undefined && (
        <TableCell align="right">
          <ShareThen share={row.rate} before={then} />
        </TableCell>
      )}
      {columns.judged && (
        <>
          <TableCell align="right">
            {row.label === outcomes.reference ? say('compared with') : number(comparison?.ratio)}
          </TableCell>
          <TableCell align="right">
            {comparison?.low == null
              ? '–'
              : say('%{low} to %{high}', {
                  low: number(comparison.low),
                  high: number(comparison.high),
                })}
          </TableCell>
          <TableCell align="right" sx={words}>
            {comparison ? chanceWords[comparison.judgement] : '–'}
          </TableCell>
        </>
      )}
      {columns.selects && (
        <TableCell align="right" sx={words}>
          {!comparison ? '–' : below === null ? say('neither') : `“${below}”`}
        </TableCell>
      )}
    </TableRow>
  );
}

// words may take two lines, so that the last columns stay in sight
const words = { '&&': { whiteSpace: 'normal' } } as const;
