import { expect, test } from 'vitest';
import { settle } from '../../../schema/monitoring/benchmarks/settle.ts';
import { categoryId, characteristicId } from '../../../schema/monitoring/vocabulary.ts';

const on = (characteristic: string, category: string | null, settled = 'known') => ({
  characteristic: characteristicId(characteristic),
  category: category === null ? null : categoryId(characteristic, category),
  settled,
});

test.for([
  [
    'ethnicGroup',
    'White: English, Welsh, Scottish, Northern Irish or British',
    on('ethnicGroup', 'whiteBritish'),
  ],
  [
    'ethnicGroup',
    'Black, Black British, Black Welsh, Caribbean or African: African',
    on('ethnicGroup', 'blackAfrican'),
  ],
  [
    'disability',
    'Disabled under the Equality Act: Day-to-day activities limited a lot',
    on('disability', 'reducedALot'),
  ],
  ['sexualOrientation', 'Straight or Heterosexual', on('sexualOrientation', 'heterosexual')],
  ['religionOrBelief', 'Not answered', on('religionOrBelief', null)],
  [null, 'Female', on('sex', 'female')],
  [null, 'All persons', { characteristic: null, category: null, settled: 'known' }],
  [null, 'Aged 15 to 19 years', on('age', '16-24')],
  [null, 'Aged 4 years and under', on('age', null)],
  [null, 'Aged 85 years and over', on('age', '65-plus')],
  ['religionOrBelief', 'Muslims', on('religionOrBelief', 'muslim', 'similar')],
  [
    null,
    'Economically inactive: Retired',
    { characteristic: null, category: null, settled: 'open' },
  ],
] as const)('%s, %s', ([characteristic, label, meaning]) => {
  expect(settle(characteristic, label)).toEqual(meaning);
});
