import { type CodeListData, ownQuestion, preferNotToSay } from './code-list-data.ts';

/** No harmonised question exists; these are the usual options. */
export const pregnancyAndMaternity: CodeListData = {
  ...ownQuestion,
  characteristic: 'pregnancyAndMaternity',
  question: 'Are you pregnant, on maternity leave, or back from it within the last 12 months?',
  choices: [
    { code: 'pregnant', label: 'Currently pregnant' },
    { code: 'onMaternityLeave', label: 'On maternity leave' },
    { code: 'returned', label: 'Returned from maternity leave in the last 12 months' },
    { code: 'no', label: 'No' },
    preferNotToSay,
  ],
};
