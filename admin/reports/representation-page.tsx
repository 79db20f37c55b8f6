import { Box, Stack, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { grouped, longDate } from '../foundation/format.ts';
import { LoadingRows } from '../foundation/loading-rows.tsx';
import { say } from '../language/say.ts';
import { PageHeader } from '../layout/page-header.tsx';
import { Panel } from '../layout/panel.tsx';
import { ChoiceField, choicesInARow } from './choice-field.tsx';
import { ComparedWith, NoTableYet } from './compared-with.tsx';
import {
  askBenchmarks,
  askRepresentation,
  knownTables,
  type Representation,
} from './monthly-api.ts';
import { NoneYet } from './none-yet.tsx';
import { NotAnswered } from './not-answered.tsx';
import { representationLines } from './representation-lines.ts';
import { SaveFigures } from './save-file.tsx';
import { ShareBars } from './share-bars.tsx';
import { useChoices } from './use-choices.ts';
import { WideTable } from './wide-table.tsx';
import { WithheldFigure } from './withheld-figure.tsx';

/** Whether the workforce reflects the population, with the base of each. */
export function RepresentationPage() {
  const { address, choose } = useChoices();
  const known = useQuery({ queryKey: ['known-tables'], queryFn: knownTables, retry: false });
  const fresh = (known.data ?? []).filter((each) => each.fresh);
  const characteristics = [
    ...new Map(fresh.map(({ characteristic: { code, name } }) => [code, name])),
  ];
  const characteristic = address.get('of') ?? characteristics[0]?.[0] ?? '';
  const months = [
    ...new Set(
      fresh.filter((each) => each.characteristic.code === characteristic).map(({ month }) => month),
    ),
  ];
  const asAt = address.get('at') ?? '';
  const tables = useQuery({
    queryKey: ['benchmarks', characteristic],
    queryFn: () => askBenchmarks(characteristic),
    enabled: characteristic !== '',
    retry: false,
  });
  const table =
    tables.data?.find(({ reference }) => reference === address.get('table')) ?? tables.data?.[0];
  const area = table?.areas.find(({ code }) => code === address.get('area')) ?? table?.areas[0];
  const answer = useQuery({
    queryKey: ['representation', characteristic, table?.reference, area?.code, asAt],
    queryFn: () => askRepresentation(characteristic, table!.reference, area!.code, asAt),
    enabled: table !== undefined && area !== undefined,
    retry: false,
  });
  const wrong = known.error ?? tables.error ?? answer.error;
  return (
    <>
      <PageHeader
        heading={say('Representation')}
        sentence={say(
          'Whether those who work for the council reflect the population, group by group.',
        )}
        above={[{ to: '/reports', label: say('Reports') }]}
      />
      <Stack spacing={3}>
        {wrong && <NotAnswered error={wrong} onAgain={answer.refetch} />}
        {known.data && fresh.length === 0 && <NoneYet />}
        {fresh.length > 0 && (
          <Box role="group" aria-label={say('What is asked for')} sx={choicesInARow}>
            <ChoiceField
              label={say('Characteristic')}
              choices={characteristics}
              chosen={characteristic}
              onChoose={choose('of')}
            />
            {months.length > 1 && (
              <ChoiceField
                label={say('As at')}
                choices={months.map((month) => [month, longDate(month)])}
                chosen={asAt || months[0]!}
                onChoose={choose('at')}
              />
            )}
            {table && area && (
              <ComparedWith
                tables={tables.data!}
                table={table}
                place={area}
                placeLabel={say('Of')}
                choose={choose}
              />
            )}
          </Box>
        )}
        {tables.data?.length === 0 && <NoTableYet />}
        {table && !answer.data && !wrong && <LoadingRows what={say('the figures')} columns={5} />}
        {answer.data && <Comparison {...answer.data} />}
      </Stack>
    </>
  );
}

function Comparison(answer: Representation) {
  const { name, asAt, declared, people, place, benchmark, benchmarkBase, leftOut, rows } = answer;
  const title = say('%{name}: the workforce and %{place}', { name, place });
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
          name={`representation-${asAt}`}
          title={title}
          about={[
            [say('As at'), longDate(asAt)],
            [
              say('Who is counted'),
              say('%{declared} of %{people} have said', {
                declared: grouped(String(declared)),
                people: grouped(String(people)),
              }),
            ],
            [say('Population'), `${place}: ${benchmark} (${benchmarkBase})`],
          ]}
          notes={[
            say('Councillors and those whom schools employ are not counted.'),
            say(
              'The index is the share of the workforce over that of the population; the gap is the difference in points.',
            ),
          ]}
          lines={() => representationLines(answer)}
          data={() => answer}
        />
      }
    >
      <ShareBars
        title={title}
        bars={rows.map(({ band, label, share, benchmarkShare }) => ({
          key: band,
          label,
          value: share,
          against: benchmarkShare,
        }))}
      />
      <WideTable title={title}>
        <TableHead>
          <TableRow>
            <TableCell scope="col">{name}</TableCell>
            {[say('Workforce'), say('Population'), say('Index'), say('Gap'), say('Target')].map(
              (head) => (
                <TableCell key={head} scope="col" align="right">
                  {head}
                </TableCell>
              ),
            )}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={row.band}>
              <TableCell component="th" scope="row">
                {row.label}
              </TableCell>
              <TableCell align="right">
                {row.share === null ? <WithheldFigure /> : ofBase(row.share, row.people)}
              </TableCell>
              <TableCell align="right">{ofBase(row.benchmarkShare, row.benchmarkPeople)}</TableCell>
              <TableCell align="right">{row.index === null ? '–' : row.index.toFixed(2)}</TableCell>
              <TableCell align="right">{points(row.gap)}</TableCell>
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
      {leftOut.length > 0 && (
        <Typography variant="body2" color="textSecondary" sx={{ px: { xs: 2, md: 2.5 }, py: 2 }}>
          {say('Left out of the population, since it is on none of our lists: %{labels}.', {
            labels: leftOut.join('; '),
          })}
        </Typography>
      )}
    </Panel>
  );
}

const ofBase = (share: number | null, people: number | null) =>
  share === null ? '–' : `${share}% (${grouped(String(people ?? 0))})`;

const points = (gap: number | null) =>
  gap === null ? '–' : say('%{points} points', { points: gap < 0 ? `−${-gap}` : `+${gap}` });
