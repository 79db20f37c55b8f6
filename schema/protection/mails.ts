import { mail, mentions } from '../foundation/outbox/mail.ts';
import { Employee } from '../workforce/entities.ts';

/** For how many days the link to what is held about somebody works. */
export const heldLinkDays = 28;

/** Sends somebody the link to everything that is held about them. */
export const heldAboutYou = mail({
  name: 'heldAboutYou',
  goodFor: heldLinkDays,
  variables: { person: mentions(Employee, 'fullName') },
  english: {
    subject: 'What you asked to see',
    body: ({ person }) => [
      `Dear ${person},`,
      'You asked what the council’s equality record holds about you. Everything is on a page that you can read or save.',
      { link: 'See what is held about you' },
      `The link works for ${heldLinkDays} days. It shows your own answers: do not pass it on.`,
    ],
  },
  welsh: {
    subject: 'Yr hyn y gofynnoch am ei weld',
    body: ({ person }) => [
      `Annwyl ${person},`,
      'Gofynnoch beth y mae cofnod cydraddoldeb y cyngor yn ei gadw amdanoch. Mae popeth ar dudalen y gallwch ei darllen neu ei chadw.',
      { link: 'Gweld yr hyn a gedwir amdanoch' },
      `Mae’r ddolen yn gweithio am ${heldLinkDays} diwrnod. Mae’n dangos eich atebion eich hun: peidiwch â’i rhannu.`,
    ],
  },
});
