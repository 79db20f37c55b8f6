/** Where applicants say that they heard of a vacancy. */
export const heardThrough = [
  'councilWebsite',
  'jobsBoard',
  'socialMedia',
  'press',
  'jobcentre',
  'communityNetworks',
  'agency',
  'wordOfMouth',
] as const;
