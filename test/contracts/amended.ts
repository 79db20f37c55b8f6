import { award, release } from './releases.ts';

const period = { startDate: '2025-02-01T00:00:00Z', endDate: '2026-01-31T00:00:00Z' };
/** A contract for meals as it was awarded. */
export const first = { ...release, id: 'r1', awards: [{ ...award, contractPeriod: period }] };

/** The same contract a year on: longer, dearer, with another supplier and the amendment that made it so. */
export const later = {
  ...release,
  id: 'r2',
  date: '2025-06-01T00:00:00Z',
  tag: ['contractAmendment'],
  awards: [
    {
      ...award,
      title: 'Meals and snacks',
      suppliers: [...award.suppliers, { id: 'B', name: 'Berry Kitchens' }],
    },
  ],
  contracts: [
    {
      id: 'c1',
      awardID: '1',
      status: 'active',
      value: { amount: 150, currency: 'GBP' },
      period: { ...period, endDate: '2027-01-31T00:00:00Z' },
      amendments: [
        { id: 'v1', date: '2025-05-20T00:00:00Z', rationale: 'Another year.', releaseID: 'r2' },
      ],
    },
  ],
};
