import { type CodeListData, harmonised, preferNotToSay } from './code-list-data.ts';

/** Both parts of the question: a condition, and what it does to daily life. */
export const disability: CodeListData = {
  ...harmonised,
  characteristic: 'disability',
  question:
    'Do you have any physical or mental health conditions or illness lasting or expected to last 12 months or more?',
  questionWelsh:
    'A oes gennych chi unrhyw gyflyrau iechyd corfforol neu iechyd meddwl, neu salwch, sydd wedi para neu sy’n debygol o bara am 12 mis neu fwy?',
  furtherQuestion:
    'Do any of your conditions or illnesses reduce your ability to carry out day to day activities?',
  furtherQuestionWelsh:
    'A yw unrhyw un o’ch cyflyrau neu’ch salwch yn lleihau eich gallu i wneud gweithgareddau bob dydd?',
  choices: [
    { code: 'condition', label: 'Yes', labelWelsh: 'Oes' },
    {
      code: 'reducedALot',
      parent: 'condition',
      label: 'Yes, a lot',
      labelWelsh: 'Ydynt, yn fawr',
      outputLabel: 'Disabled under the Equality Act: day-to-day activities limited a lot',
    },
    {
      code: 'reducedALittle',
      parent: 'condition',
      label: 'Yes, a little',
      labelWelsh: 'Ydynt, ychydig',
      outputLabel: 'Disabled under the Equality Act: day-to-day activities limited a little',
    },
    {
      code: 'notReduced',
      parent: 'condition',
      label: 'Not at all',
      labelWelsh: 'Nac ydynt, ddim o gwbl',
      outputLabel:
        'Not disabled under the Equality Act: long-term condition, day-to-day activities not limited',
    },
    {
      code: 'effectNotSaid',
      parent: 'condition',
      label: 'Prefer not to say',
      labelWelsh: 'Mae’n well gen i beidio â dweud',
      kind: 'preferNotToSay',
    },
    {
      code: 'noCondition',
      label: 'No',
      labelWelsh: 'Nac oes',
      outputLabel: 'Not disabled under the Equality Act: no long-term condition',
    },
    preferNotToSay,
  ],
};
