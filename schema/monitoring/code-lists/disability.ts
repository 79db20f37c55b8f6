import { type CodeListData, harmonised, preferNotToSay } from './code-list-data.ts';

/** Both parts of the question: a condition, and what it does to daily life. */
export const disability: CodeListData = {
  ...harmonised,
  characteristic: 'disability',
  question:
    'Do you have any physical or mental health conditions or illness lasting or expected to last 12 months or more? If yes: do any of your conditions or illnesses reduce your ability to carry out day to day activities?',
  choices: [
    { code: 'condition', label: 'Yes' },
    {
      code: 'reducedALot',
      parent: 'condition',
      label: 'Yes, a lot',
      outputLabel: 'Disabled under the Equality Act: day-to-day activities limited a lot',
    },
    {
      code: 'reducedALittle',
      parent: 'condition',
      label: 'Yes, a little',
      outputLabel: 'Disabled under the Equality Act: day-to-day activities limited a little',
    },
    {
      code: 'notReduced',
      parent: 'condition',
      label: 'Not at all',
      outputLabel:
        'Not disabled under the Equality Act: long-term condition, day-to-day activities not limited',
    },
    {
      code: 'effectNotSaid',
      parent: 'condition',
      label: 'Prefer not to say',
      kind: 'preferNotToSay',
    },
    {
      code: 'noCondition',
      label: 'No',
      outputLabel: 'Not disabled under the Equality Act: no long-term condition',
    },
    preferNotToSay,
  ],
};
