import { expect, test } from 'vitest';
import { durationFrom } from '../../admin/training/durations.ts';

test('a length of time is read as people write it, in English and in Welsh', () => {
  const typed = [
    '3 years',
    'three years',
    '18 months',
    '1 year, 6 months',
    '1 year and 6 months',
    '90d',
    'p1y6m',
    '2 flynedd',
    '18 mis',
    'pythefnos',
    '3 years 3 years',
    'soon',
    '',
  ];
  expect(
    Object.fromEntries(typed.map((text) => [text, durationFrom(text)])),
  ).toMatchInlineSnapshot(`
    {
      "": null,
      "1 year and 6 months": "P1Y6M",
      "1 year, 6 months": "P1Y6M",
      "18 mis": "P18M",
      "18 months": "P18M",
      "2 flynedd": "P2Y",
      "3 years": "P3Y",
      "3 years 3 years": null,
      "90d": "P90D",
      "p1y6m": "P1Y6M",
      "pythefnos": null,
      "soon": null,
      "three years": "P3Y",
    }
  `);
});
