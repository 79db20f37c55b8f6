import { mail, mentions } from '../foundation/outbox/mail.ts';
import { Employee } from '../workforce/entities.ts';
import { Course, CourseSession, Requirement, TrainingClaim } from './entities.ts';

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

/** Tells a manager which people of theirs have not met what for some time. */
export const trainingEscalation = mail({
  name: 'trainingEscalation',
  goodFor: 14,
  variables: {
    manager: mentions(Employee, 'fullName'),
    training: {
      person: mentions(Employee, 'fullName'),
      requirement: mentions(Requirement, 'name'),
      since: mentions<{ outstandingSince: string }>('TrainingStanding', 'outstandingSince'),
    },
  },
  english: {
    subject: 'Training that people in your areas lack',
    body: ({ manager, training }) => [
      `Dear ${manager},`,
      'These people in your areas lack training that is asked of them. They have been reminded themselves:',
      {
        list: training.map(
          ({ person, requirement, since }) =>
            `${person}: ${requirement}${since ? `, since ${dayIn('en-GB', since)}` : ''}`,
        ),
      },
      'Give them the time to do it, or tell the training coordinator why it does not apply.',
      { link: 'See the training of your people' },
    ],
  },
  welsh: {
    subject: 'Hyfforddiant y mae pobl yn eich meysydd hebddo',
    body: ({ manager, training }) => [
      `Annwyl ${manager},`,
      'Mae’r bobl hyn yn eich meysydd heb hyfforddiant y gofynnir iddynt ei wneud. Maent wedi cael eu hatgoffa eu hunain:',
      {
        list: training.map(
          ({ person, requirement, since }) =>
            `${person}: ${requirement}${since ? `, ers ${dayIn('cy', since)}` : ''}`,
        ),
      },
      'Rhowch amser iddynt ei wneud, neu dywedwch wrth y cydlynydd hyfforddiant pam nad yw’n berthnasol.',
      { link: 'Gweld hyfforddiant eich pobl' },
    ],
  },
});

/** Tells somebody who waited for a place that they have one now. */
export const placeHeld = mail({
  name: 'placeHeld',
  goodFor: 14,
  variables: {
    person: mentions(Employee, 'fullName'),
    course: mentions(Course, 'title'),
    startsOn: mentions(CourseSession, 'startsOn'),
    startsAt: mentions(CourseSession, 'startsAt'),
    place: mentions(CourseSession, 'place'),
  },
  english: {
    subject: 'You have a place on a course',
    body: ({ person, course, startsOn, startsAt, place }) => [
      `Dear ${person},`,
      'You were on the waiting list, and now you have a place:',
      { list: [course, `${dayIn('en-GB', startsOn)}, ${startsAt}`, place] },
      'If you cannot come, cancel your booking, so that the next person has the place.',
      { link: 'See your booking' },
    ],
  },
  welsh: {
    subject: 'Mae gennych le ar gwrs',
    body: ({ person, course, startsOn, startsAt, place }) => [
      `Annwyl ${person},`,
      'Roeddech ar y rhestr aros, ac mae gennych le bellach:',
      { list: [course, `${dayIn('cy', startsOn)}, ${startsAt}`, place] },
      'Os na allwch ddod, canslwch eich lle, er mwyn i’r person nesaf ei gael.',
      { link: 'Gweld eich lle' },
    ],
  },
});

/** Tells somebody that the training they handed in counts, or does not; why is for them alone to read, and stays here. */
export const claimDecided = mail({
  name: 'claimDecided',
  goodFor: 14,
  variables: {
    person: mentions(Employee, 'fullName'),
    course: mentions(Course, 'title'),
    completedOn: mentions(TrainingClaim, 'completedOn'),
    state: mentions(TrainingClaim, 'state'),
  },
  english: {
    subject: 'Training that you handed in',
    body: ({ person, course, completedOn, state }) => [
      `Dear ${person},`,
      state === 'approved'
        ? 'This training of yours has been approved, and counts from the day you completed it:'
        : 'This training of yours has not been approved:',
      { list: [`${course}, ${dayIn('en-GB', completedOn)}`] },
      ...(state === 'approved' ? [] : ['The reason stands with it. You can hand it in again.']),
      { link: 'See what you handed in' },
    ],
  },
  welsh: {
    subject: 'Hyfforddiant a gyflwynwyd gennych',
    body: ({ person, course, completedOn, state }) => [
      `Annwyl ${person},`,
      state === 'approved'
        ? 'Mae’r hyfforddiant hwn wedi ei gymeradwyo, ac mae’n cyfrif o’r diwrnod y gwnaethoch ei gwblhau:'
        : 'Nid yw’r hyfforddiant hwn wedi ei gymeradwyo:',
      { list: [`${course}, ${dayIn('cy', completedOn)}`] },
      ...(state === 'approved' ? [] : ['Mae’r rheswm gydag ef. Gallwch ei gyflwyno eto.']),
      { link: 'Gweld yr hyn a gyflwynwyd gennych' },
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
