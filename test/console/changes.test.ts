import { describe, expect, test } from 'vitest';
import { differences } from '../../admin/conflict/differences.ts';
import { resourceNamed } from '../../admin/foundation/declaration.ts';
import type { Row } from '../../admin/foundation/may.ts';
import { inputOf, patchOf } from '../../admin/providers/data/changes.ts';
import { abilityFor } from '../../schema/foundation/permissions/ability.ts';

const employee = resourceNamed('Employee');
const everything = abilityFor(
  ['Employee', 'Post', 'ServiceArea', 'User'].flatMap((subject) =>
    (['read', 'create', 'update'] as const).map((action) => ({ action, subject })),
  ),
);
const loaded: Row = {
  id: 'one',
  version: 3,
  withheld: [],
  fullName: 'Siân Llwyd',
  workEmail: 'sian@example.org',
  serviceArea: { id: 'libraries', name: 'Libraries' },
  lineManager: { id: 'boss', fullName: 'Mo' },
  fullTimeEquivalent: '1.00',
};

describe('what is sent', () => {
  test('of a row that is changed: only what differs from what was loaded', () => {
    const typed = {
      ...loaded,
      fullName: 'Siân Llwyd-Huws',
      workEmail: '  ',
      serviceArea: { id: 'libraries' },
      lineManager: { id: null },
    };
    expect(patchOf(everything, employee, typed, loaded)).toEqual({
      fullName: 'Siân Llwyd-Huws',
      workEmail: null,
      lineManager: null,
    });
    expect(patchOf(everything, employee, loaded, loaded)).toEqual({});
  });

  test('nothing that is withheld, and nothing that may not be written', () => {
    const typed = { fullName: 'Changed', workEmail: 'changed@example.org' };
    const withheld = { ...loaded, withheld: ['workEmail'] };
    expect(patchOf(everything, employee, typed, withheld)).toEqual({ fullName: 'Changed' });
    const reader = abilityFor([{ action: 'read', subject: 'Employee' }]);
    expect(patchOf(reader, employee, typed, loaded)).toEqual({});
  });

  test('of a new row: what was typed, without the empty boxes', () => {
    const typed = {
      fullName: 'New',
      workEmail: '',
      serviceArea: { id: 'libraries' },
      endedOn: null,
    };
    expect(inputOf(everything, employee, typed)).toEqual({
      fullName: 'New',
      serviceArea: 'libraries',
    });
  });
});

test('two changes to one row: whose version stands unless somebody chooses', () => {
  const now = {
    ...loaded,
    version: 4,
    fullName: 'Siân Huws',
    workEmail: 'huws@example.org',
    serviceArea: { id: 'parks' },
  };
  const typed = { ...loaded, fullName: 'Siân Llwyd-Huws', serviceArea: { id: 'parks' } };
  const found = differences(employee, { before: loaded, now, typed });
  expect(found.map(({ field, contested, usual }) => [field.name, contested, usual])).toEqual([
    ['fullName', true, 'typed'],
    ['workEmail', false, 'now'],
  ]);
});
