import { mail, mentions } from '../foundation/outbox/mail.ts';
import { Employee } from '../workforce/entities.ts';
import { Requirement } from './entities.ts';

interface Due {
  requirement: string | null;
  standing: string | null;
  until: string | null;
}

/** Tells somebody which training is asked of them, and nothing about why. */
export const trainingReminder = mail({
  name: 'trainingReminder',
  goodFor: 14,
  variables: {
    person: mentions(Employee, 'fullName'),
    training: {
      requirement: mentions(Requirement, 'name'),
      standing: mentions<{ standing: string }>('TrainingStanding', 'standing'),
      until: mentions<{ until: string }>('TrainingStanding', 'until'),
    },
  },
  english: {
    subject: 'Training for you to complete',
    body: ({ person, training }) => [
      `Dear ${person},`,
      'Our records show that this training is due:',
      { list: training.map(inEnglish) },
      'If you have completed it lately, you need do nothing: it may not have reached us yet.',
      { link: 'See your training' },
    ],
  },
  welsh: {
    subject: 'Hyfforddiant i chi ei gwblhau',
    body: ({ person, training }) => [
      `Annwyl ${person},`,
      'Mae ein cofnodion yn dangos bod yr hyfforddiant hwn yn ddyledus:',
      { list: training.map(inWelsh) },
      'Os ydych wedi ei gwblhau yn ddiweddar, nid oes angen gwneud dim: efallai nad yw wedi ein cyrraedd eto.',
      { link: 'Gweld eich hyfforddiant' },
    ],
  },
});

function inEnglish({ requirement, standing, until }: Due): string {
  const day = until && dayIn('en-GB', until);
  if (standing === 'lapsed') return `${requirement}: ran out${day ? ` on ${day}` : ''}`;
  if (standing === 'dueSoon') return `${requirement}: due${day ? ` by ${day}` : ' soon'}`;
  return `${requirement}: not completed yet${day ? `, and due since ${day}` : ''}`;
}

function inWelsh({ requirement, standing, until }: Due): string {
  const day = until && dayIn('cy', until);
  if (standing === 'lapsed') return `${requirement}: wedi dod i ben${day ? ` ar ${day}` : ''}`;
  if (standing === 'dueSoon')
    return `${requirement}: i’w gwblhau${day ? ` erbyn ${day}` : ' yn fuan'}`;
  return `${requirement}: heb ei gwblhau eto${day ? `, ac yn ddyledus ers ${day}` : ''}`;
}

const dayIn = (language: string, day: string) =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
