import { type CodeListData, harmonised, preferNotToSay } from './code-list-data.ts';

/** Sexual orientation, asked of people aged 16 and over. */
export const sexualOrientation: CodeListData = {
  ...harmonised,
  characteristic: 'sexualOrientation',
  question: 'Which of the following best describes your sexual orientation?',
  choices: [
    {
      code: 'heterosexual',
      label: 'Heterosexual or straight',
      outputLabel: 'Straight or Heterosexual',
    },
    { code: 'gayOrLesbian', label: 'Gay or lesbian', outputLabel: 'Gay or Lesbian' },
    { code: 'bisexual', label: 'Bisexual' },
    {
      code: 'other',
      label: 'Other',
      outputLabel: 'All other sexual orientations',
      allowsDescription: true,
    },
    preferNotToSay,
  ],
};
