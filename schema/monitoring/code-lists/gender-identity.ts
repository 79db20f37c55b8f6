import { type CodeListData, harmonised, preferNotToSay } from './code-list-data.ts';

/** Gender identity; the certificate that the law protects is neither asked for nor stored. */
export const genderIdentity: CodeListData = {
  ...harmonised,
  characteristic: 'genderIdentity',
  question: 'Is the gender you identify with the same as your sex registered at birth?',
  questionWelsh:
    'Ydy’r rhywedd rydych chi’n uniaethu ag ef yr un fath â’ch rhyw a gofrestrwyd pan gawsoch eich geni?',
  choices: [
    {
      code: 'same',
      label: 'Yes',
      labelWelsh: 'Ydy',
      outputLabel: 'Gender identity the same as sex registered at birth',
    },
    {
      code: 'different',
      label: 'No',
      labelWelsh: 'Nac ydy',
      outputLabel: 'Gender identity different from sex registered at birth',
      allowsDescription: true,
    },
    preferNotToSay,
  ],
};
