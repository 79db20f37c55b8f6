import type { Words } from '../../schema/foundation/pages/words.ts';

/** What every public page says. */
export const words = {
  skip: { en: 'Skip to main content', cy: 'Neidio i’r prif gynnwys' },
  language: { en: 'Language', cy: 'Iaith' },
  problem: { en: 'There is a problem', cy: 'Mae problem' },
  error: { en: 'Error', cy: 'Gwall' },
  more: { en: 'About this site', cy: 'Ynglŷn â’r safle hwn' },
  nothing: { en: 'Page not found', cy: 'Heb ddod o hyd i’r dudalen' },
  nothingHint: {
    en: 'If you typed the address, check that it is right. If you followed a link, it may have run out.',
    cy: 'Os gwnaethoch chi deipio’r cyfeiriad, gwnewch yn siŵr ei fod yn gywir. Os gwnaethoch chi ddilyn dolen, efallai ei bod wedi dod i ben.',
  },
  unavailable: { en: 'This page cannot be shown now', cy: 'Ni ellir dangos y dudalen hon nawr' },
  unavailableHint: {
    en: 'Try again in a few minutes.',
    cy: 'Rhowch gynnig arall arni ymhen ychydig funudau.',
  },
  badForm: { en: 'What was sent could not be read', cy: 'Nid oedd modd darllen yr hyn a anfonwyd' },
  badFormHint: {
    en: 'Go back, check what you typed and send it again.',
    cy: 'Ewch yn ôl, gwiriwch yr hyn a deipioch a’i anfon eto.',
  },
  tooMuch: { en: 'There is too much to keep', cy: 'Mae gormod i’w gadw' },
  tooMuchHint: {
    en: 'Go back and use fewer words of your own.',
    cy: 'Ewch yn ôl a defnyddiwch lai o’ch geiriau eich hun.',
  },
  noRoom: {
    en: 'There is no room to keep all of this: some letters take more than others. Use fewer words here.',
    cy: 'Nid oes lle i gadw hyn i gyd: mae rhai llythrennau’n cymryd mwy o le nag eraill. Defnyddiwch lai o eiriau yma.',
  },
  tooMany: { en: 'Too much was sent at once', cy: 'Anfonwyd gormod ar unwaith' },
  tooManyHint: {
    en: 'A lot has been sent from your network in a short time. Wait a minute, go back and send it again: what you typed is still there.',
    cy: 'Anfonwyd llawer o’ch rhwydwaith mewn amser byr. Arhoswch funud, ewch yn ôl ac anfonwch eto: mae’r hyn a deipioch yn dal yno.',
  },
  back: { en: 'Back', cy: 'Yn ôl' },
} satisfies Record<string, Words>;
