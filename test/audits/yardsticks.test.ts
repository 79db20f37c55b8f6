import { expect, test } from 'vitest';
import { yardsticksIn } from '../../schema/audits/yardsticks.ts';

test('a pack holds service users against all residents, and the workforce against the first table', () => {
  const own = { code: 'X1', own: true };
  const survey = { reference: 'survey', ofAllResidents: false, areas: [own] };
  const residents = { reference: 'residents', ofAllResidents: true, areas: [own] };
  const elsewhere = {
    reference: 'census',
    ofAllResidents: true,
    areas: [{ code: 'E1', own: false }],
  };
  const ofMany = { ...elsewhere, areas: [...elsewhere.areas, { code: 'E2', own: false }] };
  const asked = (areaCode: string | null, ...tables: (typeof survey)[]) => {
    const found = yardsticksIn(tables, areaCode);
    return found && [found.workforce.benchmark, found.serviceUsers.benchmark];
  };
  expect([
    asked(null, survey, residents, elsewhere),
    asked(null, survey, elsewhere),
    asked('E1', survey, elsewhere),
    asked('', survey, residents),
    asked(null),
    // nobody is held against another town by chance
    asked(null, ofMany),
    asked(null, elsewhere),
    asked(null, elsewhere, survey),
  ]).toEqual([
    ['survey', 'residents'],
    ['survey', 'survey'],
    ['census', 'census'],
    null,
    null,
    null,
    ['census', 'census'],
    ['survey', 'survey'],
  ]);
});
