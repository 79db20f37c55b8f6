import { expect, test } from 'vitest';
import { randomFrom } from '../../bench/random.ts';
import { tryFaults } from '../../drill/faults.ts';
import { noAnswer } from '../../drill/person.ts';

const sentences = [
  'It is done.',
  noAnswer,
  'The database could not be reached. Nothing was changed. Try again in a minute. If it stays, tell your administrator reference ….',
  'The database went away while this was being saved. Look whether it was saved, and try again in a minute if it was not. If it stays, tell your administrator reference ….',
  'The file is whole.',
  'The download fails half-way.',
];

// the whole of it, at full length, is `npm run drill`
test('a short drill: the database stops and the platform is killed, and nothing acknowledged is lost', {
  timeout: 300_000,
}, async () => {
  const extent = { stops: 1, away: 2, kills: 3, rows: 500, random: randomFrom(3) };
  const outcomes = await tryFaults({ ...extent, say: () => undefined }, false);
  expect(outcomes.map(({ fault, tries, lost }) => ({ fault, tries, lost }))).toMatchInlineSnapshot(`
    [
      {
        "fault": "the database stops for 2 s while forms are saved",
        "lost": [],
        "tries": 1,
      },
      {
        "fault": "the database stops for 2 s during an import",
        "lost": [],
        "tries": 1,
      },
      {
        "fault": "the database stops for 2 s during an export",
        "lost": [],
        "tries": 1,
      },
      {
        "fault": "the platform is killed during an import",
        "lost": [],
        "tries": 3,
      },
    ]
  `);
  for (const { told } of outcomes)
    for (const words of told.keys())
      expect(sentences).toContain(words.replace(/^Asked for meanwhile: /, ''));
});
