import { mail, mentions } from '../foundation/outbox/mail.ts';
import { User } from './entities.ts';

/** The link by which somebody sets their password, once. */
export const passwordLink = mail({
  name: 'passwordLink',
  linkToCopy: true,
  goodFor: 1,
  variables: { person: mentions(User, 'name') },
  english: {
    subject: 'Set your password',
    body: ({ person }) => [
      `Dear ${person},`,
      'You have an account in Evenhand. Set a password to sign in: this link works once, within 24 hours.',
      { link: 'Set your password' },
      'If you did not expect this, you need do nothing.',
    ],
  },
  welsh: {
    subject: 'Gosod eich cyfrinair',
    body: ({ person }) => [
      `Annwyl ${person},`,
      'Mae gennych gyfrif yn Evenhand. Gosodwch gyfrinair i fewngofnodi: mae’r ddolen hon yn gweithio unwaith, o fewn 24 awr.',
      { link: 'Gosod eich cyfrinair' },
      'Os nad oeddech yn disgwyl hyn, nid oes angen gwneud dim.',
    ],
  },
});
