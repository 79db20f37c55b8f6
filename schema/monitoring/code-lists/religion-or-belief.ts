import { type CodeListData, harmonised, preferNotToSay } from './code-list-data.ts';

/** The affiliation people declare, no religion first. */
export const religionOrBelief: CodeListData = {
  ...harmonised,
  characteristic: 'religionOrBelief',
  question: 'What is your religion?',
  questionWelsh: 'Beth yw eich crefydd?',
  choices: [
    { code: 'noReligion', label: 'No religion', labelWelsh: 'Dim crefydd' },
    {
      code: 'christian',
      label:
        'Christian (including Church of England, Catholic, Protestant and all other Christian denominations)',
      labelWelsh: 'Cristnogaeth (pob enwad)',
      outputLabel: 'Christian',
    },
    { code: 'buddhist', label: 'Buddhist', labelWelsh: 'Bwdhydd' },
    { code: 'hindu', label: 'Hindu', labelWelsh: 'Hindŵ' },
    { code: 'jewish', label: 'Jewish', labelWelsh: 'Iddew' },
    { code: 'muslim', label: 'Muslim', labelWelsh: 'Mwslim' },
    { code: 'sikh', label: 'Sikh', labelWelsh: 'Sikh' },
    {
      code: 'other',
      label: 'Any other religion',
      labelWelsh: 'Unrhyw grefydd arall',
      outputLabel: 'Other religion',
      allowsDescription: true,
    },
    preferNotToSay,
  ],
};
