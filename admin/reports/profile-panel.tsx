import { Box, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { grouped, longDate } from '../foundation/format.ts';
import { inSentence } from '../foundation/words.ts';
import { say } from '../language/say.ts';
import { Panel } from '../layout/panel.tsx';
import { fileNameOf } from './file-name.ts';
import { hoursOfFew } from './hours-of-few.ts';
import { indented } from './indented.ts';
import type { Cell, Profile, ProfileRow } from './monthly-api.ts';
import { outsideNote, profileOutside } from './outside.ts';
import { isSilent, profileLines, rowsTold } from './profile-lines.ts';
import { roundedNote } from './rounded-note.ts';
import { nameOf } from './row-name.ts';
import { SaveFigures } from './save-file.tsx';
import { ShareBars } from './share-bars.tsx';
import { twoBases } from './two-bases.ts';
import { WideTable } from './wide-table.tsx';
import { withAreasBelow } from './with-areas-below.ts';
import { WithheldFigure } from './withheld-figure.tsx';

interface Props {
  profile: Profile;
  before: Profile | null;
  by: string;
}

/** A table of the workforce with its base on every line, and bars of everybody beside it. */
export function ProfilePanel({ profile, before, by }: Props) {
  const { name, asAt, bands, fewest } = profile;
  const report = say('Workforce profile');
  const title = say('%{measure} by %{things}', { measure: name, things: inSentence(by) });
  const everybody = profile.rows.find(({ part }) => part === null);
  const rows = rowsTold(profile);
  const introduction = say(
    'Shares are of those who have said, in whole per cent, where there are 25 or more. What people are is withheld where it is of fewer than %{fewest}, with what would give it away, and not told of groups of fewer than %{twice}.',
    { fewest, twice: 2 * fewest },
  );
  const asked = say(
    'How many work somewhere, were asked and have said is told of every group, however small.',
  );
  const hours = hoursOfFew({ rows });
  const notes = [
    say('Councillors and those whom schools employ are not counted.'),
    ...withAreasBelow(rows),
    twoBases(),
    say('Prefer not to say counts among the answers, and not among those who have said.'),
  ];
  return (
    <Panel
      heading={title}
      aside={longDate(asAt)}
      introduction={[introduction, asked, twoBases(), ...roundedNote(profile)].join(' ')}
      actions={
        <SaveFigures
          name={fileNameOf(report, name, by, asAt)}
          report={report}
          title={title}
          about={[
            [say('As at'), longDate(asAt)],
            ...(everybody ? [[say('Who is counted'), baseOf(everybody)] as const] : []),
          ]}
          notes={[...notes, introduction, asked, ...hours, ...roundedNote(profile)]}
          lines={() => profileLines({ ...profile, rows }, by)}
          outside={{
            lines: () => profileOutside({ ...profile, rows }, by),
            notes: [...notes, introduction, outsideNote(), ...roundedNote(profile)],
          }}
          data={() => ({ ...profile, rows })}
        />
      }
    >
      {everybody && !isSilent([everybody]) && (
        <ShareBars
          title={say('Everybody: %{declared} of %{people} have said', {
            declared: grouped(String(everybody.declared)),
            people: grouped(String(everybody.people)),
          })}
          bars={everybody.cells.map(({ band, share }) => ({
            key: band,
            label: bands.find(({ code }) => code === band)?.label ?? band,
            value: share,
          }))}
        />
      )}
      {isSilent(rows) && (
        <Typography role="status" sx={{ px: 2.5, pb: 2, maxWidth: '72ch' }}>
          {say(
            'What people here are is withheld: too few work here or have said it, or it would give away what others are.',
          )}
        </Typography>
      )}
      <WideTable title={title}>
        <TableHead>
          <TableRow>
            <TableCell scope="col">{by}</TableCell>
            <TableCell scope="col" align="right">
              {say('People')}
            </TableCell>
            <TableCell scope="col" align="right">
              {say('Full-time equivalent')}
            </TableCell>
            <TableCell scope="col" align="right">
              {say('Have said')}
            </TableCell>
            {bands.map(({ code, label }) => (
              <TableCell key={code} scope="col" align="right">
                {label}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={row.part ?? ''}>
              <TableCell component="th" scope="row" sx={indented(row.level)}>
                {nameOf(row)}
              </TableCell>
              <TableCell align="right">{grouped(String(row.people))}</TableCell>
              <TableCell align="right">
                {row.fullTimeEquivalent === null ? (
                  <WithheldFigure />
                ) : (
                  grouped(row.fullTimeEquivalent.toFixed(1))
                )}
              </TableCell>
              <TableCell align="right">
                {say('%{declared} of %{asked} asked', {
                  declared: grouped(String(row.declared)),
                  asked: grouped(String(row.asked)),
                })}
                <Share share={row.declarationRate} />
              </TableCell>
              {row.cells.map((cell) => (
                <TableCell key={cell.band} align="right">
                  <Figure cell={cell} before={before && cellBefore(before, row, cell)} />
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </WideTable>
      {hours.map((each) => (
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

/** Of how many people the figures are, and how many of them have said what they are. */
const baseOf = ({ people, declared, declarationRate }: ProfileRow) =>
  say('%{people} people, of whom %{declared} have said (%{rate}% of those asked)', {
    people: grouped(String(people)),
    declared: grouped(String(declared)),
    rate: declarationRate ?? '–',
  });

const cellBefore = (before: Profile, { part }: ProfileRow, { band }: Cell) =>
  before.rows.find((row) => row.part === part)?.cells.find((cell) => cell.band === band);

function Figure({ cell: { people, share }, before }: { cell: Cell; before?: Cell | null }) {
  if (people === null) return <WithheldFigure />;
  const points = share != null && before?.share != null ? share - before.share : null;
  return (
    <>
      {grouped(String(people))}
      <Share share={share} />
      {points !== null && (
        <Box component="span" sx={{ ...quiet, display: 'block' }}>
          {points === 0 ? say('as before') : say('%{points} points', { points: signed(points) })}
        </Box>
      )}
    </>
  );
}

const signed = (points: number) => (points > 0 ? `+${points}` : `−${-points}`);

const Share = ({ share }: { share: number | null }) =>
  share === null ? null : (
    <Box component="span" sx={quiet}>
      {' '}
      {share}%
    </Box>
  );

const quiet = { color: 'text.secondary' };
