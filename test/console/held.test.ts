import { expect, test } from 'vitest';
import { shown } from '../../admin/protection/held-api.ts';

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
