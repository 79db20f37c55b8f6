import { expect, test } from 'vitest';
import { partsOf } from '../../admin/protection/held-api.ts';
import { shown } from '../../admin/protection/held-in-words.ts';

test('what is held about somebody is told in words, lists and what was looked at too', () => {
  expect(
    ['census2021', 'workforceBands', 'answers.selfDescription', 'answers.declined', 'Own list'].map(
      shown,
    ),
  ).toEqual([
    'Census 2021',
    'The usual age bands of a workforce',
    'Own words',
    'Prefer not to say',
    'Own list',
  ]);
});

test('somebody is told where they were counted, and what of it is no more', () => {
  const counted = [
    {
      endOfYear: '2026-03-31',
      serviceArea: 'Paper',
      grade: 'A grade that is no more',
      engagement: null,
      whatBecameOfYou: ['trained', 'trained beyond what is required'],
    },
    { endOfMonth: '2026-10-31', serviceArea: 'An area that is no more', engagement: 'Fixed term' },
  ];
  const [part, ...others] = partsOf({
    madeOn: '2026-11-20',
    records: [],
    equalityAnswers: [],
    exitAnswers: [],
    counted,
    looks: [],
  });
  expect(others).toEqual([]);
  expect([part!.heading, part!.rows]).toMatchInlineSnapshot(`
    [
      "Where you were counted",
      [
        [
          {
            "name": "End of year",
            "value": "31 Mar 2026",
          },
          {
            "name": "Service area",
            "value": "Paper",
          },
          {
            "name": "Grade",
            "value": "A grade that is no more",
          },
          {
            "name": "What became of you",
            "value": "Trained, trained beyond what is required",
          },
        ],
        [
          {
            "name": "End of month",
            "value": "31 Oct 2026",
          },
          {
            "name": "Service area",
            "value": "An area that is no more",
          },
          {
            "name": "Engagement",
            "value": "Fixed term",
          },
        ],
      ],
    ]
  `);
});
