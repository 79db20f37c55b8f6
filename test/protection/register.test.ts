import { expect, test } from 'vitest';
import type { Held } from '../../schema/protection/everything-held.ts';
import { sectionsOf } from '../../schema/protection/pages/sections.ts';
import { vocabulary } from '../../schema/protection/vocabulary.ts';

test('the register says of each kind of data how long the rules keep it', () => {
  const rowsOf = (name: string) =>
    vocabulary().flatMap(({ entity, rows }) => (entity.name === name ? rows : []));
  const rules = rowsOf('RetentionRule').map(({ what, months }) => [what, months]);
  const said = rowsOf('ProcessingActivity').map(({ name, retention }) => [name, retention]);
  expect({
    rules: Object.fromEntries(rules),
    said: Object.fromEntries(said),
  }).toMatchInlineSnapshot(`
    {
      "rules": {
        "applicantAnswers": 18,
        "applications": 12,
        "exitAnswers": 24,
        "formatRequests": 12,
        "leavers": 72,
        "responses": 24,
        "staffAnswers": 12,
      },
      "said": {
        "Applications for jobs": "Made anonymous twelve months after the vacancy closes.",
        "Equality information of applicants": "Erased eighteen months after the application.",
        "Equality information of staff": "Erased when the person asks, and twelve months after they leave.",
        "Exit interviews": "Answers are erased after twenty-four months.",
        "Forms without a name": "For the months that the form says, then erased.",
        "Requests for languages and formats": "Erased twelve months after they got what they asked for.",
        "Staff records": "Made anonymous six years after somebody leaves.",
        "Training records": "For as long as the staff record.",
      },
    }
  `);
});

test('days and moments that are held about somebody are said in words', () => {
  const row = {
    receivedOn: '2026-11-20',
    linkExpiresAt: '2026-12-20T19:28:43+00:00',
    at: '2026-06-01T09:05:00Z',
  };
  const record = { entity: 'RightsRequest', about: '', rows: [row], named: {} };
  const held = { records: [record], equalityAnswers: [], exitAnswers: [], counted: [], looks: [] };
  const { sections } = sectionsOf(held as unknown as Held);
  expect(sections[0]!.rows).toMatchInlineSnapshot(`
    [
      [
        {
          "name": "Received on",
          "value": "20 November 2026",
        },
        {
          "name": "Link expires at",
          "value": "20 December 2026 at 19:28",
        },
        {
          "name": "At",
          "value": "1 June 2026 at 10:05",
        },
      ],
    ]
  `);
});
