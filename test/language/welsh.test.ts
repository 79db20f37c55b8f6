import { expect, test } from 'vitest';
import cy from '../../admin/language/cy.json' with { type: 'json' };
import { categoryOf } from '../../admin/language/plural.ts';

// what browsers do not know, this machine does
test('numbers fall into the categories that Unicode has for Welsh', () => {
  const rule = new Intl.PluralRules('cy');
  const numbers = Array.from({ length: 200 }, (_, number) => number);
  expect(numbers.map((number) => categoryOf('cy', number))).toEqual(
    numbers.map((number) => rule.select(number)),
  );
});

test('months are called as Unicode has them in Welsh', () => {
  const catalogue: Record<string, unknown> = cy;
  const name = (language: string, month: number, style: 'long' | 'short') =>
    new Intl.DateTimeFormat(language, { month: style, day: 'numeric' })
      .formatToParts(new Date(Date.UTC(2028, month, 15)))
      .find(({ type }) => type === 'month')!.value;
  for (let month = 0; month < 12; month += 1) {
    expect(catalogue[name('en-GB', month, 'long')]).toBe(name('cy', month, 'long'));
    expect(catalogue[name('en-GB', month, 'short').slice(0, 3)]).toBe(name('cy', month, 'short'));
  }
});

// “a” is “ac” before a vowel and changes what comes after it: a name that is put in cannot
test('in Welsh no name of a place or a thing is put in after “a”', () => {
  const wrong = Object.values(cy)
    .flatMap((words) => (typeof words === 'string' ? words : Object.values(words)))
    .filter((words) => /(^|\s)ac? %\{(name|place|label|area|council)\}/.test(words));
  expect(wrong).toEqual([]);
});
