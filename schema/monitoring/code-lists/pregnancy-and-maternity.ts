import { type CodeListData, ownQuestion, preferNotToSay } from './code-list-data.ts';

/** No harmonised question exists; these are the usual options. */
export const pregnancyAndMaternity: CodeListData = {
  ...ownQuestion,
  characteristic: 'pregnancyAndMaternity',
  question: 'Are you pregnant, on maternity leave, or back from it within the last 12 months?',
  questionWelsh:
    'Ydych chi’n feichiog, ar absenoldeb mamolaeth, neu wedi dychwelyd ohono yn y 12 mis diwethaf?',
  choices: [
    { code: 'pregnant', label: 'Currently pregnant', labelWelsh: 'Yn feichiog ar hyn o bryd' },
    {
      code: 'onMaternityLeave',
      label: 'On maternity leave',
      labelWelsh: 'Ar absenoldeb mamolaeth',
    },
    {
      code: 'returned',
      label: 'Returned from maternity leave in the last 12 months',
      labelWelsh: 'Wedi dychwelyd o absenoldeb mamolaeth yn y 12 mis diwethaf',
    },
    { code: 'no', label: 'No', labelWelsh: 'Nac ydw' },
    preferNotToSay,
  ],
};
