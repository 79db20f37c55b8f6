import { expect, test } from 'vitest';
import { codeLists } from '../../schema/monitoring/code-lists/code-lists.ts';
import { type Disabled, disabled } from '../../schema/monitoring/disabled.ts';
import { mapped } from '../../schema/monitoring/mapped.ts';

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

test('an answer of one edition is counted on another under its code, or the nearest group both know', () => {
  const [older, newer] = ['census2011', 'census2021'].map(
    (edition) => list('ethnicGroup', edition).choices,
  );
  expect(mapped('asianIndian', older!, newer!)).toBe('asianIndian');
  expect(mapped('whiteRoma', newer!, older!)).toBe('white');
  expect(mapped('white', newer!, older!)).toBe('white');
  expect(mapped('nothing', newer!, older!)).toBe(null);
  // nothing of the newer list is lost on the older, nor the other way
  for (const [from, to] of [
    [older!, newer!],
    [newer!, older!],
  ])
    expect(from!.filter(({ code }) => mapped(code, from!, to!) === null)).toEqual([]);
});
