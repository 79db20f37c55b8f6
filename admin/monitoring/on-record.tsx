import { Typography } from '@mui/material';
import { longDate } from '../foundation/format.ts';
import { say } from '../language/say.ts';
import type { Answer, OwnAnswers, Question } from './answers-api.ts';
import { channelWords } from './channels.ts';

interface Props {
  question: Question;
  answers: OwnAnswers;
}

/** What somebody has said about one question, with what they said before, and who wrote it down. */
export function OnRecord({ question, answers }: Props) {
  const given = answers.given.get(question.code) ?? [];
  const answeredOn = answers.answeredOn.get(question.code);
  if (given.length === 0)
    return (
      <Note>
        {answeredOn
          ? say(
              'Answered on %{day}, before this account was linked to you: what was said then is not shown.',
              { day: longDate(answeredOn) },
            )
          : say('You have not answered this.')}
      </Note>
    );
  const [latest, ...before] = given.map((answer) => inWords(question, answer));
  return (
    <>
      <Note>{latest}</Note>
      {before.map((words, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what was said stays where it is
        <Note key={i}>{say('Before that: %{words}', { words })}</Note>
      ))}
    </>
  );
}

/** One answer, whoever wrote it down. */
function inWords(question: Question, answer: Answer): string {
  const { category, declined, selfDescription, answeredOn, channel, recordedByName } = answer;
  const chosen = question.choices.find(({ code }) => code === category)?.label;
  const said = declined ? say('Prefer not to say') : (chosen ?? category);
  const words = selfDescription ? `: ${selfDescription}` : '';
  const how = channel ? `, ${channelWords[channel]},` : '';
  const when = recordedByName
    ? say('Recorded by %{name}%{how} on %{day}', {
        name: recordedByName,
        how,
        day: longDate(answeredOn),
      })
    : say('On %{day} you answered', { day: longDate(answeredOn) });
  return `${when}: ${said}${words}.`;
}

const Note = ({ children }: { children: React.ReactNode }) => (
  <Typography variant="body2" color="textSecondary" sx={{ mt: 0.75 }}>
    {children}
  </Typography>
);
