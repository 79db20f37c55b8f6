import { type CodeListData, harmonised, preferNotToSay } from './code-list-data.ts';

/** Legal marital or registered civil partnership status. */
export const maritalStatus: CodeListData = {
  ...harmonised,
  characteristic: 'maritalStatus',
  question: 'What is your legal marital or registered civil partnership status?',
  choices: [
    {
      code: 'never',
      label: 'Never married and never registered in a civil partnership',
    },
    { code: 'married', label: 'Married' },
    { code: 'civilPartnership', label: 'In a registered civil partnership' },
    { code: 'separatedMarried', label: 'Separated, but still legally married' },
    {
      code: 'separatedCivilPartnership',
      label: 'Separated, but still legally in a civil partnership',
    },
    { code: 'divorced', label: 'Divorced' },
    {
      code: 'dissolved',
      label: 'Formerly in a civil partnership which is now legally dissolved',
    },
    { code: 'widowed', label: 'Widowed' },
    {
      code: 'survivingPartner',
      label: 'Surviving partner from a registered civil partnership',
    },
    preferNotToSay,
  ],
};
