import { Box, Stack } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { longDate } from '../foundation/format.ts';
import { LoadingRows } from '../foundation/loading-rows.tsx';
import { say } from '../language/say.ts';
import { PageHeader } from '../layout/page-header.tsx';
import { characteristicAsked } from './characteristic-asked.ts';
import { CharacteristicField } from './characteristic-field.tsx';
import { ChoiceField, choicesInARow } from './choice-field.tsx';
import { askProfile, type Grouping, groupings, knownTables } from './monthly-api.ts';
import { MoreToCome } from './more-to-come.tsx';
import { NoneYet } from './none-yet.tsx';
import { NotAnswered } from './not-answered.tsx';
import { NotThere } from './not-there.tsx';
import { OnlyMonth } from './only-one.tsx';
import { ProfilePanel } from './profile-panel.tsx';
import { whenToAskAgain } from './still-coming.ts';
import { timeAsked } from './time-asked.ts';
import { useChoices } from './use-choices.ts';

const byWords: Record<Grouping, string> = {
  serviceArea: say('Service area'),
  grade: say('Grade'),
  engagement: say('Engagement'),
  workingPattern: say('Working pattern'),
};

/** Who works for the council, by what people have said of themselves, at the end of a month. */
export function ProfilePage() {
  const { address, choose } = useChoices();
  const known = useQuery({
    queryKey: ['known-tables'],
    queryFn: knownTables,
    refetchInterval: whenToAskAgain,
    retry: false,
  });
  const fresh = (known.data ?? []).filter((each) => each.fresh);
  const of = characteristicAsked(fresh, address.get('of'));
  const { characteristic } = of;
  const months = [
    ...new Set(
      fresh.filter((each) => each.characteristic.code === characteristic).map(({ month }) => month),
    ),
  ];
  const by = groupings.find((each) => each === address.get('by')) ?? 'serviceArea';
  const { chosen: asAt, missing } = timeAsked(known.data && months, address.get('at'));
  const before = months.find((month) => month === address.get('with') && month !== asAt) ?? '';
  const { data, error, refetch } = useQuery({
    queryKey: ['profile', characteristic, by, asAt, before],
    queryFn: () => askProfile(characteristic, by, asAt, before),
    enabled: characteristic !== '' && missing === '',
    retry: false,
  });
  const dates = months.map((month) => [month, longDate(month)] as const);
  const wrong = known.error ?? error;
  return (
    <>
      <PageHeader
        heading={say('Workforce profile')}
        sentence={say(
          'Who works for the council, by what people have said of themselves, at the end of a month. Councillors and those whom schools employ are not counted. An area is counted with the areas below it, unlike in the headcount.',
        )}
        above={[{ to: '/reports', label: say('Reports') }]}
      />
      <Stack spacing={3}>
        {wrong && <NotAnswered error={wrong} onAgain={refetch} />}
        {known.data && fresh.length === 0 && <NoneYet known={known.data} />}
        <MoreToCome tables={fresh} />
        {fresh.length > 0 && (
          <Box role="group" aria-label={say('What is asked for')} sx={choicesInARow}>
            <CharacteristicField {...of} onChoose={choose('of')} />
            <ChoiceField
              label={say('Broken down by')}
              choices={groupings.map((each) => [each, byWords[each]])}
              chosen={by}
              onChoose={choose('by')}
            />
            <ChoiceField
              label={say('As at')}
              choices={dates}
              none={missing && say('Choose one')}
              chosen={asAt}
              onChoose={choose('at')}
            />
            {months.length > 1 && (
              <ChoiceField
                label={say('Compared with')}
                none={say('Nothing')}
                choices={dates.filter(([month]) => month !== asAt)}
                chosen={before}
                onChoose={choose('with')}
              />
            )}
          </Box>
        )}
        <NotThere missing={missing} times={months} />
        <OnlyMonth months={months} />
        {!wrong && !data && characteristic !== '' && missing === '' && (
          <LoadingRows what={say('the figures')} columns={5} />
        )}
        {missing === '' && data?.now && (
          <ProfilePanel profile={data.now} before={data.before ?? null} by={byWords[by]} />
        )}
      </Stack>
    </>
  );
}
