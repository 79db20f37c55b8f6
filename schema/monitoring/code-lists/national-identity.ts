import { type CodeListData, harmonised, preferNotToSay } from './code-list-data.ts';

/** National identity in the order for England, British first. */
export const nationalIdentity: CodeListData = {
  ...harmonised,
  characteristic: 'nationalIdentity',
  question: 'How would you describe your national identity?',
  questionWelsh: 'Sut byddech chi’n disgrifio eich hunaniaeth genedlaethol?',
  source: 'Census 2021 for England and Wales, in the order for England',
  choices: [
    { code: 'british', label: 'British', labelWelsh: 'Prydeinig' },
    { code: 'english', label: 'English', labelWelsh: 'Seisnig' },
    { code: 'welsh', label: 'Welsh', labelWelsh: 'Cymreig' },
    { code: 'scottish', label: 'Scottish', labelWelsh: 'Albanaidd' },
    { code: 'northernIrish', label: 'Northern Irish', labelWelsh: 'Gwyddelig Gogledd Iwerddon' },
    {
      code: 'other',
      label: 'Any other national identity',
      labelWelsh: 'Unrhyw hunaniaeth genedlaethol arall',
      allowsDescription: true,
    },
    preferNotToSay,
  ],
};
