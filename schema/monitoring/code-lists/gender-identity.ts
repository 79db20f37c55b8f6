import { type CodeListData, harmonised, preferNotToSay } from './code-list-data.ts';

/** Gender identity; the certificate that the law protects is neither asked for nor stored. */
export const genderIdentity: CodeListData = {
  ...harmonised,
  characteristic: 'genderIdentity',
  question: 'Is the gender you identify with the same as your sex registered at birth?',
  choices: [
    {
      code: 'same',
      label: 'Yes',
      outputLabel: 'Gender identity the same as sex registered at birth',
    },
    {
      code: 'different',
      label: 'No',
      outputLabel: 'Gender identity different from sex registered at birth',
      allowsDescription: true,
    },
    preferNotToSay,
  ],
};
