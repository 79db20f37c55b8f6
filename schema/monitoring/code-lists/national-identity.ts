import { type CodeListData, harmonised, preferNotToSay } from './code-list-data.ts';

/** National identity in the order for England, British first. */
export const nationalIdentity: CodeListData = {
  ...harmonised,
  characteristic: 'nationalIdentity',
  question: 'How would you describe your national identity?',
  source: 'Census 2021 for England and Wales, in the order for England',
  choices: [
    { code: 'british', label: 'British' },
    { code: 'english', label: 'English' },
    { code: 'welsh', label: 'Welsh' },
    { code: 'scottish', label: 'Scottish' },
    { code: 'northernIrish', label: 'Northern Irish' },
    { code: 'other', label: 'Any other national identity', allowsDescription: true },
    preferNotToSay,
  ],
};
