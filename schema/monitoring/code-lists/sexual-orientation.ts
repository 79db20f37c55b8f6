import { type CodeListData, harmonised, preferNotToSay } from './code-list-data.ts';

/** Sexual orientation, asked of people aged 16 and over. */
export const sexualOrientation: CodeListData = {
  ...harmonised,
  characteristic: 'sexualOrientation',
  question: 'Which of the following best describes your sexual orientation?',
  questionWelsh: 'Pa un o’r canlynol sy’n disgrifio orau eich cyfeiriadedd rhywiol?',
  choices: [
    {
      code: 'heterosexual',
      label: 'Heterosexual or straight',
      labelWelsh: 'Heterorywiol neu strêt',
      outputLabel: 'Straight or Heterosexual',
    },
    {
      code: 'gayOrLesbian',
      label: 'Gay or lesbian',
      labelWelsh: 'Hoyw neu lesbiaidd',
      outputLabel: 'Gay or Lesbian',
    },
    { code: 'bisexual', label: 'Bisexual', labelWelsh: 'Deurywiol' },
    {
      code: 'other',
      label: 'Other',
      labelWelsh: 'Cyfeiriadedd rhywiol arall',
      outputLabel: 'All other sexual orientations',
      allowsDescription: true,
    },
    preferNotToSay,
  ],
};
