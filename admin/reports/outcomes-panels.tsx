import { Box, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { grouped, longDate } from '../foundation/format.ts';
import { say } from '../language/say.ts';
import { Panel } from '../layout/panel.tsx';
import { leftOut, outcomeCover, sharesExplained } from './outcome-cover.ts';
import { finding, isJudged, isTold, stepsOf } from './outcome-finding.ts';
import { outcomeLines } from './outcome-lines.ts';
import { Step } from './outcome-step.tsx';
import { stageWords, stepWords, wholeSentence } from './outcome-words.ts';
import type { OutcomeStep, Outcomes } from './outcomes-api.ts';
import { outcomesJudged } from './outcomes-judged.ts';
import { perCent } from './per-cent.ts';
import { roundedNote } from './rounded-note.ts';
import { SaveFigures } from './save-file.tsx';
import { WideTable } from './wide-table.tsx';
import { WithheldFigure } from './withheld-figure.tsx';

interface Props {
  /** What the page is called. */
  heading: string;
  outcomes: Outcomes;
  /** The same in another year, where one is compared with. */
  before: Outcomes | null;
  /** Of which part of the council; null for the whole of it. */
  part: string | null;
}

/** What stands out, how many got how far, and each step with every group beside the largest. */
export function OutcomesPanels({ heading, outcomes, before, part }: Props) {
  const { name, until, fewest, parts } = outcomes;
  const here = parts.find(({ key }) => key === part);
  if (!here) return null;
  const shown = stepsOf(outcomes, part);
  const along = shown.filter(({ overall }) => !overall);
  return (
    <>
      <Typography component="p" sx={{ maxWidth: '72ch' }} data-testid="finding">
        {finding(outcomes, shown)}
      </Typography>
      <Panel
        heading={say('How many at each stage')}
        aside={say('Year to %{day}', { day: longDate(until) })}
        introduction={[
          say(
            '%{declared} of %{people} have said what they are. Figures of fewer than %{fewest} are withheld, with what would give them away.',
            { declared: here.declared, people: here.people, fewest },
          ),
          sharesExplained(),
          ...(part === null ? [] : [leftOut(outcomes.fewestInPart)]),
          ...roundedNote(outcomes),
        ].join(' ')}
        actions={
          <SaveFigures
            {...outcomeCover(heading, outcomes, part, before)}
            lines={() => outcomeLines(outcomes, part, before)}
            data={() => ({ ...outcomes, parts: [here], steps: shown, ...(before && { before }) })}
          />
        }
      >
        <Stages name={name} steps={along} />
      </Panel>
      {shown.filter(isTold).map((step) => (
        <Step key={`${step.from} ${step.to}`} outcomes={outcomes} before={before} step={step} />
      ))}
      {shown.flatMap((step) => {
        const said = isTold(step) || !shown.some(isJudged) ? null : wholeSentence(step);
        return said === null
          ? []
          : [
              <Typography key={`${step.from} ${step.to}`} variant="body2" sx={{ maxWidth: '72ch' }}>
                {`${stepWords(step)}: ${said}`}
              </Typography>,
            ];
      })}
      {shown.some((step) => !isTold(step)) && (
        <Typography variant="body2" sx={{ maxWidth: '72ch' }}>
          {say('By group withheld, or of too few to give a rate: %{steps}.', {
            steps: shown
              .filter((step) => !isTold(step))
              .map(stepWords)
              .join('; '),
          })}
        </Typography>
      )}
      {outcomesJudged(outcomes).map((each) => (
        <Typography key={each} variant="body2" color="textSecondary" sx={{ maxWidth: '72ch' }}>
          {each}
        </Typography>
      ))}
    </>
  );
}

function Stages({ name, steps }: { name: string; steps: readonly OutcomeStep[] }) {
  const [start] = steps;
  if (!start) return null;
  const count = (value: number | null) =>
    value === null ? <WithheldFigure /> : grouped(String(value));
  return (
    <WideTable title={say('How many at each stage')}>
      <TableHead>
        <TableRow>
          <TableCell scope="col">{name}</TableCell>
          {[start.from, ...steps.map(({ to }) => to)].map((stage) => (
            <TableCell key={stage} scope="col" align="right">
              {stageWords[stage] ?? stage}
              <Box component="span" sx={shareHead}>
                {say('number, and % of the column')}
              </Box>
            </TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {start.rows.map(({ band, label, people, shareOfPeople }, i) => (
          <TableRow key={band}>
            <TableCell component="th" scope="row">
              {label}
            </TableCell>
            <TableCell align="right">
              {count(people)}
              <Share share={shareOfPeople} />
            </TableCell>
            {steps.map(({ to, rows }) => (
              <TableCell key={to} align="right">
                {count(rows[i]!.selected)}
                <Share share={rows[i]!.shareOfSelected} />
              </TableCell>
            ))}
          </TableRow>
        ))}
        <TableRow>
          <TableCell component="th" scope="row">
            {say('All who have said')}
          </TableCell>
          <TableCell align="right">
            {count(start.people)}
            <Share share={whole} />
          </TableCell>
          {steps.map(({ to, selected }) => (
            <TableCell key={to} align="right">
              {count(selected)}
              <Share share={selected === null ? null : whole} />
            </TableCell>
          ))}
        </TableRow>
      </TableBody>
    </WideTable>
  );
}

const whole = 100;

const shareHead = {
  display: 'block',
  color: 'text.secondary',
  fontWeight: 400,
  whiteSpace: 'normal',
} as const;

const Share = ({ share }: { share: number | null }) =>
  share === null ? null : (
    <Box component="span" sx={{ color: 'text.secondary' }}>
      {' '}
      {perCent(share)}
    </Box>
  );
