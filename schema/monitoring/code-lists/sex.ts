import { type CodeListData, harmonised, preferNotToSay } from './code-list-data.ts';

/** Sex, kept apart from gender identity: neither is ever worked out from the other. */
export const sex: CodeListData = {
  ...harmonised,
  characteristic: 'sex',
  question: 'What is your sex?',
  questionWelsh: 'Beth yw eich rhyw?',
  choices: [
    { code: 'female', label: 'Female', labelWelsh: 'Benyw' },
    { code: 'male', label: 'Male', labelWelsh: 'Gwryw' },
    preferNotToSay,
  ],
};
