import { expect, test } from 'vitest';
import { withAllBelow } from '../../admin/training/areas.ts';

test('an area means all below it, at any depth and in any order, and nothing beside it', () => {
  const deep = Array.from({ length: 8 }, (_, depth) => ({
    id: `area ${depth}`,
    parent: depth === 0 ? null : { id: `area ${depth - 1}` },
  }));
  const areas = [...deep.toReversed(), { id: 'beside', parent: { id: 'area 0' } }];
  expect(withAllBelow('area 1', areas).sort()).toEqual([
    'area 1',
    'area 2',
    'area 3',
    'area 4',
    'area 5',
    'area 6',
    'area 7',
  ]);
  expect(withAllBelow('beside', areas)).toEqual(['beside']);
});
