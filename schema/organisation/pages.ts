import type { Asked, Page } from '../foundation/pages/page.ts';

/** The public body whose record this is: the area at the top. */
export async function publisher(ask: Asked['ask']): Promise<string | undefined> {
  const { serviceAreas } = await ask<{ serviceAreas: { nodes: { name: string }[] } }>(
    '{ serviceAreas(filter: { kind: { eq: council } }, first: 1) { nodes { name } } }',
  );
  return serviceAreas.nodes[0]?.name;
}

/**
 * What the law asks a public body to say of its website.
 * Source: Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018, reg. 8.
 */
const accessibility: Page = {
  path: '/accessibility',
  title: { en: 'Accessibility statement', cy: 'Datganiad hygyrchedd' },
  template: 'organisation/pages/accessibility.njk',
  inFooter: true,
  words: {
    scope: {
      en: 'This statement applies to the pages at this address that can be opened without signing in, and to the console that the council’s officers use.',
      cy: 'Mae’r datganiad hwn yn berthnasol i’r tudalennau yn y cyfeiriad hwn y gellir eu hagor heb fewngofnodi, ac i’r consol y mae swyddogion y cyngor yn ei ddefnyddio.',
    },
    able: { en: 'You should be able to:', cy: 'Dylech allu:' },
    zoom: {
      en: 'zoom in up to 400% without text spilling off the screen',
      cy: 'chwyddo hyd at 400% heb i’r testun lifo oddi ar y sgrin',
    },
    keyboard: {
      en: 'get from start to finish using just a keyboard or speech recognition software',
      cy: 'mynd o’r dechrau i’r diwedd gan ddefnyddio bysellfwrdd neu feddalwedd adnabod lleferydd yn unig',
    },
    reader: {
      en: 'listen to the pages using a screen reader',
      cy: 'gwrando ar y tudalennau gan ddefnyddio darllenydd sgrin',
    },
    script: {
      en: 'use every public page without JavaScript',
      cy: 'defnyddio pob tudalen gyhoeddus heb JavaScript',
    },
    aim: {
      en: 'The aim is to meet the Web Content Accessibility Guidelines version 2.2, level AA.',
      cy: 'Y nod yw bodloni fersiwn 2.2 o’r Canllawiau Hygyrchedd Cynnwys Gwe, lefel AA.',
    },
    tellTitle: { en: 'Tell us about a problem', cy: 'Rhoi gwybod i ni am broblem' },
    tell: {
      en: 'If you find something that you cannot use, or need what is here in another format such as large print, easy read or a recording, contact the council.',
      cy: 'Os dewch o hyd i rywbeth na allwch ei ddefnyddio, neu os oes angen yr hyn sydd yma arnoch mewn fformat arall fel print bras, hawdd ei ddeall neu recordiad, cysylltwch â’r cyngor.',
    },
    enforceTitle: { en: 'Enforcement', cy: 'Gorfodi' },
    enforce: {
      en: 'The Equality and Human Rights Commission enforces the accessibility regulations. If you are not happy with the answer you get, contact the Equality Advisory and Support Service.',
      cy: 'Y Comisiwn Cydraddoldeb a Hawliau Dynol sy’n gorfodi’r rheoliadau hygyrchedd. Os nad ydych yn fodlon ar yr ateb a gewch, cysylltwch â’r Gwasanaeth Cynghori a Chymorth Cydraddoldeb.',
    },
  },
};

export const pages: Page[] = [accessibility];
