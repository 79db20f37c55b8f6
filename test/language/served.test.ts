import { expect, test } from 'vitest';
import cy from '../../admin/language/cy.json' with { type: 'json' };
import { recogniser } from '../../schema/foundation/language/recogniser.ts';

const sayServed = recogniser(cy);

test('what the server composed is said in Welsh, with its names, days and numbers', () => {
  const composed = [
    'The session has not begun yet.',
    'There is no such service area that you can see.',
    'There is a problem with full name, work email.',
    'You may not update the grade of this employee.',
    'There is no service area with this code.',
    '1,204 employees would be added, 3 changed, 0 unchanged.',
    'Nothing would change: 1 service area and 12 employees are already here.',
    'Exempt until 14 March 2028. Fair recruitment: ran out on 4 November 2026. Induction Ltd.: never completed.',
    'Equality clause: version 2, though version 4 was in force on 1 April 2026. Acme & Co: no policy sent.',
    'No steward, since 2 May 2026: 1 of 3 corrective actions not verified, the first due on 9 June 2026; escalated on 1 July 2026.',
    'They were shortlisted on 3 November 2026. Give that day or a later one.',
    'Something went wrong on our side. Nothing was changed. If it stays, tell your administrator reference 7F3K.',
    'The mail server refused it (550).',
    'What nobody has translated stays as it is.',
  ];
  expect(composed.map(sayServed)).toMatchInlineSnapshot(`
    [
      "Nid yw’r sesiwn wedi dechrau eto.",
      "Nid oes cofnod o’r fath y gallwch ei weld (maes gwasanaeth).",
      "Mae problem gyda: enw llawn, e-bost gwaith.",
      "Ni chewch newid hyn (gradd) yn y cofnod hwn (gweithiwr).",
      "Nid oes maes gwasanaeth â’r cod hwn.",
      "I’w hychwanegu – gweithwyr: 1,204; newidiadau: 3, heb newid: 0.",
      "Ni fyddai dim yn newid: mae’r rhain yma eisoes (maes gwasanaeth: 1, gweithwyr: 12).",
      "Wedi’i eithrio tan 14 Mawrth 2028. Fair recruitment: daeth i ben ar 4 Tachwedd 2026. Induction Ltd.: byth wedi’i gwblhau.",
      "Equality clause: fersiwn 2, er bod fersiwn 4 mewn grym ar 1 Ebrill 2026. Acme & Co: ni anfonwyd polisi.",
      "No steward, ers 2 Mai 2026: 1 o 3 o gamau unioni heb eu cadarnhau, y cyntaf i fod ar 9 Mehefin 2026; uwchgyfeiriwyd ar 1 Gorffennaf 2026.",
      "Roeddent ar y rhestr fer ar 3 Tachwedd 2026. Rhowch y diwrnod hwnnw neu un diweddarach.",
      "Aeth rhywbeth o’i le ar ein hochr ni. Ni newidiwyd dim. Os yw’n parhau, rhowch y cyfeirnod 7F3K i’ch gweinyddwr.",
      "Gwrthododd y gweinydd post ef (550).",
      "What nobody has translated stays as it is.",
    ]
  `);
});
