import { type CodeListData, ownQuestion, preferNotToSay } from './code-list-data.ts';

/** The usual bands of a workforce; frozen, so that two tables cannot be subtracted. */
export const age: CodeListData = {
  ...ownQuestion,
  characteristic: 'age',
  edition: 'workforceBands',
  question: 'How old are you?',
  questionWelsh: 'Faint yw eich oed chi?',
  source: 'Set by the council; the usual workforce bands',
  choices: [
    { code: '16-24', label: '16 to 24', labelWelsh: '16 i 24' },
    { code: '25-34', label: '25 to 34', labelWelsh: '25 i 34' },
    { code: '35-44', label: '35 to 44', labelWelsh: '35 i 44' },
    { code: '45-54', label: '45 to 54', labelWelsh: '45 i 54' },
    { code: '55-64', label: '55 to 64', labelWelsh: '55 i 64' },
    { code: '65-plus', label: '65 or over', labelWelsh: '65 neu’n hŷn' },
    preferNotToSay,
  ],
};
