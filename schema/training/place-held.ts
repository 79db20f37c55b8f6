import { job, type Work } from '../foundation/jobs/job.ts';
import { pages } from '../foundation/jobs/pages.ts';
import { modelNamed } from '../foundation/model/models.ts';
import type { Language } from '../foundation/outbox/message.ts';
import { writeMessage } from '../foundation/outbox/write-message.ts';
import { Booking } from './entities.ts';
import { placeHeld } from './mails.ts';

interface MovedUp {
  id: string;
  version: number;
  employee: {
    fullName: string;
    workEmail: string | null;
    user: { language: Language | null } | null;
  };
  session: {
    id: string;
    startsOn: string;
    startsAt: string;
    place: string;
    course: { title: string };
  };
}

/** Writes to people who have moved up from a waiting list, however the place came free: once for each booking. */
export const tellOfPlaces = job({
  name: 'tellOfPlaces',
  does: 'Writes to people who waited for a place on a session and have one now.',
  schedule: { cron: '5 7-18 * * *', says: 'every hour from 07:05 to 18:05' },
  mutation: 'tellOfPlaces',
  async run({ context, ask, progress }) {
    const today = new Date().toLocaleDateString('en-CA', { timeZone: 'Europe/London' });
    const people = await pages<MovedUp>(ask, movedUp, { today });
    for (const [i, each] of people.entries()) {
      await tell(context, each);
      await progress(i + 1, people.length);
    }
    return people.length === 1
      ? '1 person has moved up from a waiting list.'
      : `${people.length} people have moved up from a waiting list.`;
  },
});

/** One person in one transaction: the message, and that they wait no more. */
const tell = (context: Work['context'], { id, version, employee, session }: MovedUp) =>
  context.writing.transaction(async (tx) => {
    const model = modelNamed(context.reading.planner.models, Booking.name);
    const values = { waits: false };
    const change = { action: 'update', model, rows: [{ id, version }], values } as const;
    await context.writing.change(tx, context, change, { values, ids: [id], versions: [version] });
    const { fullName: person, workEmail: recipient, user } = employee;
    const { course, startsOn, startsAt, place } = session;
    if (!recipient) return;
    await writeMessage(tx, context, placeHeld, {
      recipient,
      language: user?.language ?? null,
      values: { person, course: course.title, startsOn, startsAt, place },
      link: `/course-sessions/${session.id}/show`,
    });
  });

const movedUp = `query ($today: Date!, $after: String) {
  rows: bookings(first: 100, after: $after, filter: { waits: { eq: true }, place: { eq: held },
    state: { eq: booked }, session: { startsOn: { gte: $today }, cancelledOn: { isNull: true } } }) {
    pageInfo { hasNextPage endCursor }
    nodes { id version employee { fullName workEmail user { language } }
      session { id startsOn startsAt place course { title } } }
  }
}`;
