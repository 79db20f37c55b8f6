import { Stack } from '@mui/material';
import { say } from '../language/say.ts';
import { Refused, refusedFrom } from '../providers/data/refused.ts';
import { DoorForm } from '../sign-in/door-form.tsx';
import type { GivenAnswer, OwnAnswers, Question } from './answers-api.ts';
import { OnRecord } from './on-record.tsx';
import { QuestionInput } from './question-input.tsx';

interface Props {
  questions: readonly Question[];
  /** What is on record already, where the reader may know it. */
  answers?: OwnAnswers;
  onWithdraw?: (question: Question) => void;
  /** What a question says that is not answered now. */
  blank?: string;
  onRecord: (given: GivenAnswer[]) => Promise<void>;
}

interface Typed {
  chosen?: Record<string, string | null>;
  words?: Record<string, string | null>;
}

/** Every question, each of which may be left as it is. */
export const AnswersForm = ({
  questions,
  answers,
  onWithdraw,
  blank = say('Leave as it is'),
  onRecord,
}: Props) => (
  <DoorForm<Typed>
    act={say('Record the answers')}
    onSend={(typed) => onRecord(given(questions, typed)).catch(onTheirBoxes)}
  >
    <Stack spacing={4}>
      {questions.map((question) => (
        <div key={question.code}>
          <QuestionInput question={question} blank={blank} />
          {answers && onWithdraw && (
            <OnRecord question={question} answers={answers} onWithdraw={onWithdraw} />
          )}
        </div>
      ))}
    </Stack>
  </DoorForm>
);

/** What was chosen now; a question that was left alone is not answered again. */
const given = (questions: readonly Question[], { chosen = {}, words = {} }: Typed) =>
  questions.flatMap(({ code, choices }): GivenAnswer[] => {
    const choice = choices.find((each) => each.code === chosen[code]);
    if (!choice) return [];
    if (choice.kind === 'preferNotToSay') return [{ characteristic: code, declined: true }];
    const selfDescription = (choice.allowsDescription && words[code]) || undefined;
    return [{ characteristic: code, category: choice.code, selfDescription }];
  });

/** What stands against an answer goes with the box that it was given in. */
function onTheirBoxes(error: unknown): never {
  const { message, code, fields } = refusedFrom(error);
  const boxes = Object.entries(fields).map(([input, words]) => [boxOf(input), words]);
  throw new Refused({ message, code, fields: Object.fromEntries(boxes) });
}

/** The server names an answer by its characteristic, and its words after that. */
function boxOf(input: string) {
  const [characteristic, words] = input.split('.');
  return words ? `words.${characteristic}` : `chosen.${characteristic}`;
}
