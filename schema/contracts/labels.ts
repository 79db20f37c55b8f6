// what fields and choices are called, where the words of their names do not say enough

/** What is asked of a supplier, briefly. */
export const ofQuestionnaires = {
  policy: 'Complies with the Equality Act',
  findings: 'Findings in three years',
  investigations: 'Investigations in three years',
  steps: 'What they did about it',
  inInstructions: 'Policy in instructions',
  inDocuments: 'Policy in documents',
  inAdvertisements: 'Policy in advertisements',
  codeOfPractice: 'Codes of practice observed',
  subContractors: 'Sub-contractors',
  subContractorTerms: 'Sub-contractors’ terms',
  answeredAt: 'Answered',
  linkExpiresAt: 'The link works until',
};

/** What is foreseen and known of a contract. */
export const ofContracts = {
  noticedAt: 'Latest notice',
  noticeOn: 'Notice by',
  reviewOn: 'Next review',
  kpis: 'Key performance indicators',
  lot: 'Lot',
};

/** The bands of value that the law draws. */
export const choicesOfContracts = {
  valueBand: {
    underFiveThousand: 'Under £5,000',
    fromFiveThousand: '£5,000 to £30,000',
    fromThirtyThousand: '£30,000 to £207,720',
    fromTenderThreshold: '£207,720 to £5 million',
    overFiveMillion: 'Over £5 million',
  },
};

/** Two records of one supplier that became one. */
export const ofMerges = {
  supplier: 'Record given up',
  into: 'Record kept',
  mergedAt: 'Merged',
  undoneAt: 'Undone',
};

/** Who has signed a review, and when. */
export const ofReviews = { signedOn: 'Signed on', secondSignedOn: 'Second signature' };

/** What is known of a supplier by notices. */
export const ofSuppliers = { noticedAt: 'Latest notice' };
