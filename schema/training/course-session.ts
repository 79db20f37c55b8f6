import { defineEntity, p } from '@mikro-orm/core';
import { atLeast, notBefore, written } from '../foundation/check.ts';
import { record } from '../foundation/record.ts';
import { Booking } from './booking.ts';
import { Course } from './course.ts';

const time = '^([01][0-9]|2[0-3]):[0-5][0-9]$';
const timeWords = 'Write a time of the day, such as 09:30.';

const CourseSessionSchema = defineEntity({
  name: 'CourseSession',
  comment: 'A course as it is held once, at a place and time, for so many people.',
  properties: {
    ...record,
    course: () => p.manyToOne(Course).ref().index().comment('The course.'),
    startsOn: p.date().index().comment('The first day.'),
    endsOn: p.date().comment('The last day; whoever was there completes the course on it.'),
    startsAt: p.string().length(5).comment('When it begins, in the time of London.'),
    endsAt: p.string().length(5).comment('When it ends, in the time of London.'),
    place: p.string().length(160).comment('Where it is held.'),
    capacity: p.integer().comment('How many people can take part.'),
    waitingList: p
      .boolean()
      .default(true)
      .comment(
        'Whether more people can be booked than can take part; they move up as others cancel.',
      ),
    cancelledOn: p.date().nullable().comment('The day it was called off; empty while it is held.'),
    bookings: () =>
      p.oneToMany(Booking).mappedBy('session').comment('Who is booked on it, or was.'),
  },
  checks: [
    notBefore('endsOn', 'startsOn', 'This is before the first day.'),
    written('startsAt', time, timeWords),
    written('endsAt', time, timeWords),
    atLeast('capacity', 1),
  ],
});

export class CourseSession extends CourseSessionSchema.class {}
CourseSessionSchema.setClass(CourseSession);
