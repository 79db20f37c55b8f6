import { type CodeListData, harmonised, preferNotToSay } from './code-list-data.ts';

/** Unpaid care in hours a week; caring for one’s own children is another question. */
export const caring: CodeListData = {
  ...harmonised,
  characteristic: 'caring',
  question:
    'Do you look after, or give any help or support to, anyone because they have long-term physical or mental health conditions or illnesses, or problems related to old age? Do not count paid work.',
  questionWelsh:
    'Ydych chi’n gofalu am unrhyw un, neu’n rhoi unrhyw help neu gefnogaeth iddo, am fod ganddo gyflyrau iechyd corfforol neu iechyd meddwl hirdymor neu salwch hirdymor, neu broblemau sy’n gysylltiedig â henaint? Peidiwch â chyfrif gwaith cyflogedig.',
  choices: [
    { code: 'none', label: 'No', labelWelsh: 'Nac ydw', outputLabel: 'Provides no unpaid care' },
    {
      code: 'upTo9',
      label: 'Yes, 9 hours a week or less',
      labelWelsh: 'Ydw, 9 awr yr wythnos neu lai',
      outputLabel: 'Provides 9 hours or less unpaid care a week',
    },
    {
      code: '10To19',
      label: 'Yes, 10 to 19 hours a week',
      labelWelsh: 'Ydw, 10 i 19 awr yr wythnos',
      outputLabel: 'Provides 10 to 19 hours unpaid care a week',
    },
    {
      code: '20To34',
      label: 'Yes, 20 to 34 hours a week',
      labelWelsh: 'Ydw, 20 i 34 awr yr wythnos',
      outputLabel: 'Provides 20 to 34 hours unpaid care a week',
    },
    {
      code: '35To49',
      label: 'Yes, 35 to 49 hours a week',
      labelWelsh: 'Ydw, 35 i 49 awr yr wythnos',
      outputLabel: 'Provides 35 to 49 hours unpaid care a week',
    },
    {
      code: '50OrMore',
      label: 'Yes, 50 or more hours a week',
      labelWelsh: 'Ydw, 50 awr yr wythnos neu fwy',
      outputLabel: 'Provides 50 or more hours unpaid care a week',
    },
    preferNotToSay,
  ],
};
