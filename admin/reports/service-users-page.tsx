import { Box, Stack, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { longDate } from '../foundation/format.ts';
import { LoadingRows } from '../foundation/loading-rows.tsx';
import { say } from '../language/say.ts';
import { PageHeader } from '../layout/page-header.tsx';
import { characteristicAsked } from './characteristic-asked.ts';
import { CharacteristicField } from './characteristic-field.tsx';
import { ChoiceField, choicesInARow } from './choice-field.tsx';
import { ComparedWith, NotCompared } from './compared-with.tsx';
import { NotAnswered } from './not-answered.tsx';
import { NotThere } from './not-there.tsx';
import { OnlyYear } from './only-one.tsx';
import { askOutcomes, knownYears } from './outcomes-api.ts';
import { OutcomesPanels } from './outcomes-panels.tsx';
import { askServiceUsers } from './service-users-api.ts';
import { TakeUpPanel } from './take-up-panel.tsx';
import { timeAsked } from './time-asked.ts';
import { useChoices } from './use-choices.ts';
import { useYardstick } from './use-yardstick.ts';
import { YearNoneYet } from './year-none-yet.tsx';

const question = { query: 'serviceUse', cohort: 'serviceUsers' };

/** Who uses services, held against the community, and who of them is satisfied. */
export function ServiceUsersPage() {
  const choices = useChoices();
  const { address, choose } = choices;
  const known = useQuery({
    queryKey: ['known-years', question.cohort],
    queryFn: () => knownYears(question.cohort),
    retry: false,
  });
  const of = characteristicAsked(known.data, address.get('of'));
  const { characteristic } = of;
  const years = [...new Set((known.data ?? []).map(({ until }) => until))];
  const { chosen: until, missing } = timeAsked(known.data && years, address.get('until'));
  const other = years.find((year) => year === address.get('with') && year !== until) ?? '';
  const yardstick = useYardstick(characteristic, choices, { ofAll: true });
  const { tables, table, place } = yardstick;
  const asked = (by: string, year: string) => ({
    queryKey: ['outcomes', question.query, characteristic, by, year],
    queryFn: () => askOutcomes(question, characteristic, by, year),
    enabled: characteristic !== '' && year !== '',
    retry: false,
  });
  const beside = (year: string) => ({
    queryKey: ['service-users', characteristic, table?.reference, place?.code, year],
    queryFn: () => askServiceUsers(characteristic, table!.reference, place!.code, year),
    enabled: table !== undefined && place !== undefined && year !== '',
    retry: false,
  });
  const outcomes = useQuery(asked('serviceArea', until));
  const whole = useQuery(asked('', until));
  const users = useQuery(beside(until));
  const parts = (outcomes.data?.parts ?? []).filter(({ key }) => key !== null);
  const here = parts.find(({ key }) => key === address.get('part'));
  const part = here?.key ?? null;
  const shown = part === null ? whole.data : outcomes.data;
  const before = useQuery(asked(part === null ? '' : 'serviceArea', other));
  const usersBefore = useQuery(beside(other));
  const wrong =
    known.error ?? tables.error ?? whole.error ?? users.error ?? before.error ?? usersBefore.error;
  return (
    <>
      <PageHeader
        heading={say('Service users')}
        sentence={say(
          'Who uses the services of the council, held against the community, and who of them is satisfied: of the forms that were handed in within a year.',
        )}
        above={[{ to: '/reports', label: say('Reports') }]}
      />
      <Stack spacing={3}>
        {wrong && <NotAnswered error={wrong} onAgain={whole.refetch} />}
        {known.data?.length === 0 && <YearNoneYet />}
        {of.characteristics.length > 0 && (
          <Box role="group" aria-label={say('What is asked for')} sx={choicesInARow}>
            <CharacteristicField {...of} onChoose={choose('of')} />
            <ChoiceField
              label={say('Year to')}
              choices={years.map((each) => [each, longDate(each)])}
              none={missing && say('Choose one')}
              chosen={until}
              onChoose={choose('until', 'with')}
            />
            {years.length > 1 && (
              <ChoiceField
                label={say('Beside the year to')}
                none={say('Nothing')}
                choices={years
                  .filter((each) => each !== until)
                  .map((each) => [each, longDate(each)])}
                chosen={other}
                onChoose={choose('with')}
              />
            )}
            {parts.length > 0 && (
              <ChoiceField
                label={say('Directorate')}
                none={say('The whole council')}
                choices={parts.map(({ key, label }) => [key ?? '', label])}
                chosen={part ?? ''}
                onChoose={choose('part')}
              />
            )}
            <ComparedWith yardstick={yardstick} placeLabel={say('Place')} />
          </Box>
        )}
        <NotThere missing={missing} times={years} />
        <OnlyYear years={years} />
        {characteristic !== '' && <NotCompared {...yardstick} />}
        {!wrong && !missing && !shown && characteristic !== '' && (
          <LoadingRows what={say('the figures')} columns={5} />
        )}
        {!missing && table && users.data && (
          <TakeUpPanel
            users={users.data}
            before={other === '' ? null : (usersBefore.data ?? null)}
            part={part}
            of={here?.label ?? null}
          />
        )}
        {shown && <Typography variant="h2">{say('Satisfaction of service users')}</Typography>}
        {shown && (
          <OutcomesPanels
            heading={say('Satisfaction of service users')}
            outcomes={shown}
            before={other === '' ? null : (before.data ?? null)}
            part={part}
          />
        )}
      </Stack>
    </>
  );
}
