import { Box, Stack, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { longDate } from '../foundation/format.ts';
import { LoadingRows } from '../foundation/loading-rows.tsx';
import { say } from '../language/say.ts';
import { PageHeader } from '../layout/page-header.tsx';
import { characteristicAsked } from './characteristic-asked.ts';
import { CharacteristicField } from './characteristic-field.tsx';
import { ChoiceField, choicesInARow } from './choice-field.tsx';
import { MoreToCome } from './more-to-come.tsx';
import { NotAnswered } from './not-answered.tsx';
import { NotThere } from './not-there.tsx';
import { OnlyYear } from './only-one.tsx';
import { partWords } from './outcome-words.ts';
import { askOutcomes, knownYears, type OutcomeQuestion } from './outcomes-api.ts';
import { OutcomesPanels } from './outcomes-panels.tsx';
import { whenToAskAgain } from './still-coming.ts';
import { timeAsked } from './time-asked.ts';
import { useChoices } from './use-choices.ts';
import { YearNoneYet } from './year-none-yet.tsx';

interface Props extends OutcomeQuestion {
  heading: string;
  sentence: string;
}

/** How far people got in a year, by what they have said of themselves, beside one another. */
export function OutcomesPage({ heading, sentence, ...question }: Props) {
  const { address, choose } = useChoices();
  const known = useQuery({
    queryKey: ['known-years', question.cohort],
    queryFn: () => knownYears(question.cohort),
    refetchInterval: whenToAskAgain,
    retry: false,
  });
  const of = characteristicAsked(known.data, address.get('of'));
  const { characteristic } = of;
  const years = [...new Set((known.data ?? []).map(({ until }) => until))];
  const { chosen: until, missing } = timeAsked(known.data && years, address.get('until'));
  const other = years.find((year) => year === address.get('with') && year !== until) ?? '';
  const by = address.get('by') ?? '';
  const { data, error, refetch } = useQuery({
    queryKey: ['outcomes', question.query, characteristic, by, until],
    queryFn: () => askOutcomes(question, characteristic, by, until),
    enabled: characteristic !== '' && missing === '',
    retry: false,
  });
  const before = useQuery({
    queryKey: ['outcomes', question.query, characteristic, by, other],
    queryFn: () => askOutcomes(question, characteristic, by, other),
    enabled: characteristic !== '' && other !== '',
    retry: false,
  });
  const parts = (data?.parts ?? []).filter(({ key }) => key !== null);
  const part =
    by === '' ? null : (parts.find(({ key }) => key === address.get('part')) ?? parts[0]);
  const wrong = known.error ?? error ?? before.error;
  return (
    <>
      <PageHeader
        heading={heading}
        sentence={sentence}
        above={[{ to: '/reports', label: say('Reports') }]}
      />
      <Stack spacing={3}>
        {wrong && <NotAnswered error={wrong} onAgain={refetch} />}
        {known.data?.length === 0 && <YearNoneYet />}
        {known.data && <MoreToCome tables={known.data} />}
        {!missing && data === null && (
          <Typography sx={{ maxWidth: '72ch' }}>
            {years.length > 1
              ? say('This was not counted yet when the year was worked out. Choose another year.')
              : say('This was not counted yet when the year was worked out.')}
          </Typography>
        )}
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
            {(data?.groupings.length ?? 0) > 0 && (
              <ChoiceField
                label={say('Of')}
                none={say('The whole council')}
                choices={data!.groupings.map((each) => [each, partWords[each] ?? each])}
                chosen={by}
                onChoose={choose('by', 'part')}
              />
            )}
            {part && (
              <ChoiceField
                label={partWords[by] ?? by}
                choices={parts.map(({ key, label }) => [key ?? '', label])}
                chosen={part.key ?? ''}
                onChoose={choose('part')}
              />
            )}
          </Box>
        )}
        <NotThere missing={missing} times={years} />
        <OnlyYear years={years} />
        {!wrong && !missing && data === undefined && characteristic !== '' && (
          <LoadingRows what={say('the figures')} columns={5} />
        )}
        {!missing && data && (
          <OutcomesPanels
            heading={heading}
            outcomes={data}
            before={other === '' ? null : (before.data ?? null)}
            part={by === '' ? null : (part?.key ?? null)}
          />
        )}
      </Stack>
    </>
  );
}
