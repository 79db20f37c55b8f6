import { Box } from '@mui/material';
import { useWatch } from 'react-hook-form';
import { TextBox } from '../foundation/form/text-box.tsx';
import { say } from '../language/say.ts';
import type { Question } from './answers-api.ts';
import { langOf } from './words-of-lists.ts';

/** One question with its answers, and a box for own words where the answer invites them. */
export function QuestionInput({ question, blank }: { question: Question; blank: string }) {
  const { code, name, choices } = question;
  const chosen = useWatch({ name: `chosen.${code}` });
  const choice = choices.find((each) => each.code === chosen);
  return (
    <>
      <TextBox
        source={`chosen.${code}`}
        label={<span lang={langOf(name)}>{name}</span>}
        helperText={<span lang={langOf(question.question)}>{question.question}</span>}
        choices={[
          { id: '', name: blank },
          ...choices.map(({ code: id, label, parent }) => ({
            id,
            name: parent ? `${parent.label}: ${label}` : label,
            lang: langOf(label),
          })),
        ]}
      />
      {choice?.allowsDescription && (
        <Box sx={{ mt: 2, ml: 2 }}>
          <TextBox source={`words.${code}`} label={say('In your own words (optional)')} />
        </Box>
      )}
    </>
  );
}
