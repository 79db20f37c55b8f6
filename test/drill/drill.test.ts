import { expect, test } from 'vitest';
import { randomFrom } from '../../bench/random.ts';
import { tryFaults } from '../../drill/faults.ts';
import { noAnswer } from '../../drill/person.ts';

const sentences = [
  'It is done.',
  noAnswer,
  'The database could not be reached. Nothing was changed. Try again in a minute. If it stays, tell your administrator reference ….',
  'Something went wrong on our side. Nothing was changed. If it stays, tell your administrator reference ….',
  'Something went wrong on our side. Try again in a minute.',
  'The file is whole.',
  'The download fails half-way.',
];

// the whole of it, at full length, is `npm run drill`
test('a short drill: the database stops and the platform is killed, and nothing acknowledged is lost', {
  timeout: 300_000,
}, async () => {
  const extent = { stops: 1, away: 2, kills: 3, rows: 500, random: randomFrom(3) };
  const outcomes = await tryFaults({ ...extent, say: () => undefined }, false);
  expect(
    outcomes.map(({ fault, tries, lost }) => ({ fault, tries, lost })),
  ).toMatchInlineSnapshot();
  for (const { told } of outcomes)
    for (const words of told.keys())
      expect(sentences).toContain(words.replace(/^Asked for meanwhile: /, ''));
});
