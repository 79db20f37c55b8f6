import { Typography } from '@mui/material';
import { longDate } from '../foundation/format.ts';
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
          ? `Answered on ${longDate(answeredOn)}, before this account was linked to you: what was said then is not shown.`
          : 'You have not answered this.'}
      </Note>
    );
  const [latest, ...before] = given.map((answer) => inWords(question, answer));
  return (
    <>
      <Note>{latest}</Note>
      {before.map((words, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what was said stays where it is
        <Note key={i}>Before that: {words}</Note>
      ))}
    </>
  );
}

/** One answer, whoever wrote it down. */
function inWords(question: Question, answer: Answer): string {
  const { category, declined, selfDescription, answeredOn, channel, recordedByName } = answer;
  const chosen = question.choices.find(({ code }) => code === category)?.label;
  const said = declined ? 'Prefer not to say' : (chosen ?? category);
  const words = selfDescription ? `: ${selfDescription}` : '';
  const how = channel ? `, ${channelWords[channel]},` : '';
  const when = recordedByName
    ? `Recorded by ${recordedByName}${how} on ${longDate(answeredOn)}`
    : `On ${longDate(answeredOn)} you answered`;
  return `${when}: ${said}${words}.`;
}

const Note = ({ children }: { children: React.ReactNode }) => (
  <Typography variant="body2" color="textSecondary" sx={{ mt: 0.75 }}>
    {children}
  </Typography>
);
