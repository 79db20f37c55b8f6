import { Box, Stack, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router-dom';
import { grouped, longDate } from '../foundation/format.ts';
import { LoadingRows } from '../foundation/loading-rows.tsx';
import { say } from '../language/say.ts';
import { PageHeader } from '../layout/page-header.tsx';
import { Panel } from '../layout/panel.tsx';
import { useViewer } from '../providers/auth/viewer.ts';
import { ChoiceField, choicesInARow } from './choice-field.tsx';
import { indented } from './indented.ts';
import { askNonDisclosure, knownTables, type NonDisclosure } from './monthly-api.ts';
import { nonDisclosureLines } from './non-disclosure-lines.ts';
import { NoneYet } from './none-yet.tsx';
import { NotAnswered } from './not-answered.tsx';
import { NotThere } from './not-there.tsx';
import { nonDisclosureOutside, outsideNote, saysSomething } from './outside.ts';
import { roundedNote } from './rounded-note.ts';
import { nameOf } from './row-name.ts';
import { SaveFigures } from './save-file.tsx';
import { ShareBars } from './share-bars.tsx';
import { timeAsked } from './time-asked.ts';
import { toldOfAll } from './told-of-all.ts';
import { twoBases } from './two-bases.ts';
import { WideTable } from './wide-table.tsx';
import { withAreasBelow } from './with-areas-below.ts';

/** Where people have not yet said what they are, by area and characteristic, at the end of a month. */
export function NonDisclosurePage() {
  const [address, setAddress] = useSearchParams();
  const known = useQuery({ queryKey: ['known-tables'], queryFn: knownTables, retry: false });
  const months = [...new Set((known.data ?? []).map(({ month }) => month))];
  const { chosen: asAt, missing } = timeAsked(known.data && months, address.get('at'));
  const { data, error, refetch } = useQuery({
    queryKey: ['non-disclosure', asAt],
    queryFn: () => askNonDisclosure(asAt),
    enabled: missing === '' && !known.isPending,
    retry: false,
  });
  return (
    <>
      <PageHeader
        heading={say('Non-disclosure list')}
        sentence={say(
          'How many in each area have not said what they are, at the end of a month. It says nothing of what anybody has answered.',
        )}
        above={[{ to: '/reports', label: say('Reports') }]}
        actions={
          data && (
            <SaveFigures
              name={`non-disclosure-${data.asAt}`}
              report={say('Non-disclosure list')}
              title={say('Share who have not said, by area')}
              about={[
                [say('As at'), longDate(data.asAt)],
                ...(data.before ? [[say('Compared with'), longDate(data.before)] as const] : []),
                ...data.rows
                  .filter(({ part }) => part === null)
                  .map(({ people }) => [say('Who is counted'), grouped(String(people))] as const),
              ]}
              notes={[toldOfAll(), ...notesOf(data)]}
              lines={() => nonDisclosureLines(data)}
              outside={{
                lines: () => nonDisclosureOutside(data),
                notes: [outsideNote(), ...notesOf(data)],
              }}
              data={() => data}
            />
          )
        }
      />
      <Stack spacing={3}>
        {error && <NotAnswered error={error} onAgain={refetch} />}
        {(months.length > 1 || missing) && (
          <Box role="group" aria-label={say('What is asked for')} sx={choicesInARow}>
            <ChoiceField
              label={say('As at')}
              choices={months.map((month) => [month, longDate(month)])}
              none={missing && say('Choose one')}
              chosen={asAt}
              onChoose={(month) => setAddress({ at: month })}
            />
          </Box>
        )}
        <NotThere missing={missing} times={months} />
        {!error && !missing && data === undefined && (
          <LoadingRows what={say('the figures')} columns={6} />
        )}
        {data === null && known.data?.length === 0 && <NoneYet known={known.data} />}
        {data && <AskingAgain />}
        {data && <List {...data} />}
      </Stack>
    </>
  );
}

const notesOf = (data: NonDisclosure) => [
  ...roundedNote(data),
  say('Councillors and those whom schools employ are not counted.'),
  ...withAreasBelow(data.rows.filter(saysSomething)),
  twoBases(),
  say('Of all who work there, in whole per cent, where there are 25 or more.'),
  say('Prefer not to say counts among the answers, and not among those who have said.'),
];

/** Where those who have not answered are asked again, for who may; whose work it is, for others. */
function AskingAgain() {
  const { ability } = useViewer();
  return (
    <Typography>
      {ability.can('run', 'staffReminders') ? (
        <Link to="/follow-ups">
          {say('Follow ups: who has a question open, and reminding them')}
        </Link>
      ) : (
        say('Reminding those who have a question open is the work of HR, under Follow ups.')
      )}
    </Typography>
  );
}

function List({ asAt, before, characteristics, rows }: NonDisclosure) {
  const everybody = rows.find(({ part }) => part === null);
  const title = say('Share who have not said, by area');
  return (
    <Panel
      heading={title}
      aside={longDate(asAt)}
      introduction={[
        before
          ? say(
              'Of all who work there, in whole per cent, where there are 25 or more; below it the change since %{day}.',
              { day: longDate(before) },
            )
          : say('Of all who work there, in whole per cent, where there are 25 or more.'),
        toldOfAll(),
        twoBases(),
      ].join(' ')}
    >
      {everybody && (
        <ShareBars
          title={say('Everybody: who has not said')}
          bars={everybody.cells.map(({ characteristic, notDisclosedRate }) => ({
            key: characteristic,
            label:
              characteristics.find(({ code }) => code === characteristic)?.name ?? characteristic,
            value: notDisclosedRate,
          }))}
        />
      )}
      <WideTable title={title}>
        <TableHead>
          <TableRow>
            <TableCell scope="col">{say('Service area')}</TableCell>
            <TableCell scope="col" align="right">
              {say('People')}
            </TableCell>
            {characteristics.map(({ code, name }) => (
              <TableCell key={code} scope="col" align="right">
                {name}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.filter(saysSomething).map(({ cells, ...row }) => (
            <TableRow key={row.part ?? ''}>
              <TableCell component="th" scope="row" sx={indented(row.level)}>
                {nameOf(row)}
              </TableCell>
              <TableCell align="right">{grouped(String(row.people))}</TableCell>
              {cells.map(({ characteristic, notDisclosedRate, change }) => (
                <TableCell key={characteristic} align="right">
                  {notDisclosedRate === null ? <TooFew /> : `${notDisclosedRate}%`}
                  {change !== null && change !== 0 && (
                    <Box component="span" sx={{ color: 'text.secondary', display: 'block' }}>
                      {change > 0 ? `+${change}` : `−${-change}`}
                    </Box>
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

const TooFew = () => (
  <Box
    component="span"
    role="img"
    aria-label={say('too few for a share')}
    sx={{ color: 'text.secondary' }}
  >
    –
  </Box>
);
