import { expect, test } from 'vitest';
import { codeLists } from '../../schema/monitoring/code-lists/code-lists.ts';
import { type Disabled, disabled } from '../../schema/monitoring/disabled.ts';
import { bandsOf, type Listed } from '../../schema/monitoring/monthly/bands.ts';

const list = (characteristic: string, edition: string) =>
  codeLists.find((each) => each.characteristic === characteristic && each.edition === edition)!;

test('who counts as disabled follows from both parts of the question, and a blank discloses nothing', () => {
  const codes = list('disability', 'census2021').choices.map(({ code }) => code);
  const told = [...codes, null].map((code): [string | null, Disabled] => [code, disabled(code)]);
  expect(told).toEqual([
    ['condition', 'undisclosed'],
    ['reducedALot', 'disabled'],
    ['reducedALittle', 'disabled'],
    ['notReduced', 'notDisabled'],
    ['effectNotSaid', 'undisclosed'],
    ['noCondition', 'notDisabled'],
    ['preferNotToSay', 'undisclosed'],
    [null, 'undisclosed'],
  ]);
});

test('an answer of an older edition is counted in the group that both editions know', () => {
  const [older, newer] = ['census2011', 'census2021'].map((edition) =>
    list('ethnicGroup', edition).choices.map(({ code, label, parent, kind }, order) => ({
      code,
      label,
      parent: parent ?? null,
      kind: (kind ?? 'answer') as Listed['kind'],
      order,
    })),
  );
  const both = bandsOf('ethnicGroup', [...older!, ...newer!]);
  expect(['asianIndian', 'whiteIrish', 'whiteRoma', 'white'].map((code) => both.of[code])).toEqual([
    'asian',
    'white',
    'white',
    'white',
  ]);
  // an older edition adds no group, and no answer of it is lost
  expect(both.bands).toEqual(bandsOf('ethnicGroup', newer!).bands);
  expect([...older!, ...newer!].filter(({ code }) => !both.of[code])).toEqual([]);
});
