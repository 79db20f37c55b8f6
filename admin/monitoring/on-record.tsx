import { Box, Button, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { longDate } from '../foundation/format.ts';
import { say } from '../language/say.ts';
import { sayWith } from '../language/say-with.tsx';
import { unseen } from '../look/unseen.ts';
import type { Answer, OwnAnswers, Question } from './answers-api.ts';
import { channelWords } from './channels.ts';
import { langOf } from './words-of-lists.ts';

interface Props {
  question: Question;
  answers: OwnAnswers;
  onWithdraw: (question: Question) => void;
}

/** What somebody has said about one question, with what they said before, and who wrote it down. */
export function OnRecord({ question, answers, onWithdraw }: Props) {
  const given = answers.given.get(question.code) ?? [];
  const answeredOn = answers.answeredOn.get(question.code);
  const withdrawnOn = answers.withdrawnOn.get(question.code);
  if (withdrawnOn)
    return (
      <Note>
        {say(
          'You took back what you had said on %{day}. It is erased, and nobody will ask you again; you can answer again whenever you like.',
          { day: longDate(withdrawnOn) },
        )}
      </Note>
    );
  if (given.length === 0)
    return (
      <Note>
        {answeredOn
          ? say(
              'Answered on %{day}, before you came into this account: what was said then is neither shown nor taken back here. Answer again in its place, or ask HR to show it to you or to have it erased.',
              { day: longDate(answeredOn) },
            )
          : say('You have not answered this.')}
      </Note>
    );
  const [latest, ...before] = given.map(inWords);
  return (
    <>
      <Note>{latest}</Note>
      {before.map((words, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what was said stays where it is
        <Note key={i}>{sayWith(say('Before that: %{words}'), { words })}</Note>
      ))}
      <Button size="small" variant="outlined" sx={{ mt: 1 }} onClick={() => onWithdraw(question)}>
        <span aria-hidden>{say('Take this back')}</span>
        <Box component="span" sx={unseen}>
          {sayWith(say('Take this back: %{question}'), {
            question: <span lang={langOf(question.name)}>{question.name}</span>,
          })}
        </Box>
      </Button>
    </>
  );
}

/** One answer, whoever wrote it down; a choice that has no Welsh words is said to be in English. */
function inWords(answer: Answer): ReactNode {
  const { category, words, declined, selfDescription, answeredOn, channel, recordedByName } =
    answer;
  const said = declined ? say('Prefer not to say') : (words ?? category ?? '');
  const how = channel ? `, ${channelWords[channel]},` : '';
  const when = recordedByName
    ? say('Recorded by %{name}%{how} on %{day}', {
        name: recordedByName,
        how,
        day: longDate(answeredOn),
      })
    : say('On %{day} you answered', { day: longDate(answeredOn) });
  return (
    <>
      {when}: <span lang={langOf(said)}>{said}</span>
      {selfDescription && `: ${selfDescription}`}.
    </>
  );
}

const Note = ({ children }: { children: ReactNode }) => (
  <Typography variant="body2" color="textSecondary" sx={{ mt: 0.75 }}>
    {children}
  </Typography>
);
