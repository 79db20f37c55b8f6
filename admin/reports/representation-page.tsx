import { Box, Stack } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { longDate } from '../foundation/format.ts';
import { LoadingRows } from '../foundation/loading-rows.tsx';
import { say } from '../language/say.ts';
import { PageHeader } from '../layout/page-header.tsx';
import { characteristicAsked } from './characteristic-asked.ts';
import { CharacteristicField } from './characteristic-field.tsx';
import { ChoiceField, choicesInARow } from './choice-field.tsx';
import { ComparedWith, NotCompared } from './compared-with.tsx';
import { askRepresentation, knownTables } from './monthly-api.ts';
import { NoneYet } from './none-yet.tsx';
import { NotAnswered } from './not-answered.tsx';
import { NotThere } from './not-there.tsx';
import { OnlyMonth } from './only-one.tsx';
import { populationNotes } from './population-notes.ts';
import { Comparison } from './representation-panel.tsx';
import { timeAsked } from './time-asked.ts';
import { useChoices } from './use-choices.ts';
import { useYardstick } from './use-yardstick.ts';

/** Whether the workforce reflects the population, with the base of each. */
export function RepresentationPage() {
  const choices = useChoices();
  const { address, choose } = choices;
  const known = useQuery({ queryKey: ['known-tables'], queryFn: knownTables, retry: false });
  const fresh = (known.data ?? []).filter((each) => each.fresh);
  const of = characteristicAsked(fresh, address.get('of'));
  const { characteristic } = of;
  const months = [
    ...new Set(
      fresh.filter((each) => each.characteristic.code === characteristic).map(({ month }) => month),
    ),
  ];
  const { chosen: asAt, missing } = timeAsked(known.data && months, address.get('at'));
  const before = months.find((month) => month === address.get('with') && month !== asAt) ?? '';
  const yardstick = useYardstick(characteristic, choices, { ofAll: false });
  const { tables, table, place: area } = yardstick;
  const answer = useQuery({
    queryKey: ['representation', characteristic, table?.reference, area?.code, asAt],
    queryFn: () => askRepresentation(characteristic, table!.reference, area!.code, asAt),
    enabled: missing === '' && table !== undefined && area !== undefined,
    retry: false,
  });
  const then = useQuery({
    queryKey: ['representation', characteristic, table?.reference, area?.code, before],
    queryFn: () => askRepresentation(characteristic, table!.reference, area!.code, before),
    enabled: before !== '' && table !== undefined && area !== undefined,
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
        {known.data && fresh.length === 0 && <NoneYet known={known.data} />}
        {fresh.length > 0 && (
          <Box role="group" aria-label={say('What is asked for')} sx={choicesInARow}>
            <CharacteristicField {...of} onChoose={choose('of')} />
            {months[0] && (
              <ChoiceField
                label={say('As at')}
                choices={months.map((month) => [month, longDate(month)])}
                none={missing && say('Choose one')}
                chosen={asAt}
                onChoose={choose('at', 'with')}
              />
            )}
            {months.length > 1 && (
              <ChoiceField
                label={say('Beside the month')}
                none={say('Nothing')}
                choices={months
                  .filter((month) => month !== asAt)
                  .map((month) => [month, longDate(month)])}
                chosen={before}
                onChoose={choose('with')}
              />
            )}
            <ComparedWith yardstick={yardstick} placeLabel={say('Of')} />
          </Box>
        )}
        <NotThere missing={missing} times={months} />
        <OnlyMonth months={months} />
        {characteristic !== '' && <NotCompared {...yardstick} />}
        {area && !missing && answer.data === undefined && !wrong && (
          <LoadingRows what={say('the figures')} columns={5} />
        )}
        {!missing && answer.data && (
          <Comparison
            answer={answer.data}
            warnings={populationNotes(answer.data, characteristic)}
            before={before === '' ? null : (then.data ?? null)}
          />
        )}
      </Stack>
    </>
  );
}
