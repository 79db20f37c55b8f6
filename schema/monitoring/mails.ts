import { mail, mentions } from '../foundation/outbox/mail.ts';
import { Employee } from '../workforce/entities.ts';

/** For how many days the link to an exit interview works. */
export const exitLinkDays = 60;

/** Asks somebody who leaves how it was to work here. */
export const exitInvitation = mail({
  name: 'exitInvitation',
  goodFor: exitLinkDays,
  variables: { person: mentions(Employee, 'fullName') },
  english: {
    subject: 'A few questions now that you are leaving',
    body: ({ person }) => [
      `Dear ${person},`,
      'We ask everybody who leaves the council how it was to work here. It takes five minutes, every question can be left blank, and your manager never sees what you say.',
      { link: 'Answer the questions' },
      `The link works for ${exitLinkDays} days. It is for you alone, and you need no account.`,
    ],
  },
  welsh: {
    subject: 'Ychydig o gwestiynau gan eich bod yn gadael',
    body: ({ person }) => [
      `Annwyl ${person},`,
      'Gofynnwn i bawb sy’n gadael y cyngor sut beth oedd gweithio yma. Mae’n cymryd pum munud, gellir gadael pob cwestiwn yn wag, ac ni fydd eich rheolwr byth yn gweld yr hyn a ddywedwch.',
      { link: 'Ateb y cwestiynau' },
      `Mae’r ddolen yn gweithio am ${exitLinkDays} diwrnod. I chi yn unig y mae hi, ac nid oes angen cyfrif arnoch.`,
    ],
  },
});

/** Asks somebody on the staff to say something about themselves, without a word of what. */
export const staffQuestions = mail({
  name: 'staffQuestions',
  goodFor: 28,
  variables: { person: mentions(Employee, 'fullName') },
  english: {
    subject: 'Your equality information',
    body: ({ person }) => [
      `Dear ${person},`,
      'The council asks everybody who works for it a few questions about themselves, so that it can see whether it treats people fairly. “Prefer not to say” is an answer to each of them, and nobody but you ever sees what you answer.',
      { link: 'Open my equality information' },
      'If you would rather not be asked again, you can say so there.',
    ],
  },
  welsh: {
    subject: 'Eich gwybodaeth cydraddoldeb',
    body: ({ person }) => [
      `Annwyl ${person},`,
      'Mae’r cyngor yn gofyn ychydig o gwestiynau i bawb sy’n gweithio iddo amdanynt eu hunain, er mwyn gweld a yw’n trin pobl yn deg. Mae “mae’n well gen i beidio â dweud” yn ateb i bob un, ac nid oes neb ond chi byth yn gweld eich atebion.',
      { link: 'Agor fy ngwybodaeth cydraddoldeb' },
      'Os byddai’n well gennych beidio â chael eich gofyn eto, gallwch ddweud hynny yno.',
    ],
  },
});
