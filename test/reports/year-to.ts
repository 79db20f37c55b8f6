import type { Outcomes } from '../../admin/reports/outcomes-api.ts';

/** A year of a recruitment funnel by sex, of one step, with the rates of women and of men. */
export const yearTo = (until: string, rates: (number | null)[]) =>
  ({
    name: 'Sex',
    until,
    steps: [
      {
        part: null,
        from: 'applied',
        to: 'appointed',
        overall: true,
        ...{ people: 200, selected: 20, rate: 10 },
        rows: ['Female', 'Male'].map((label, i) => ({
          band: label.toLowerCase(),
          label,
          people: 100,
          selected: rates[i] === null ? null : 10,
          rate: rates[i] ?? null,
          shareOfPeople: 50,
          shareOfSelected: 50,
          comparison: null,
        })),
      },
    ],
  }) as unknown as Outcomes;
