/** What can come of telling somebody that training to recruit is missing. */
export const outcomes = [
  'noAnswerYet',
  'willAttend',
  'hasAttended',
  'leavesThePanel',
  'exemptionAskedFor',
  'passedOn',
] as const;
