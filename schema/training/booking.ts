import { defineEntity, p } from '@mikro-orm/core';
import { record } from '../foundation/record.ts';
import { Employee } from '../workforce/entities.ts';
import { Completion } from './completion.ts';
import { CourseSession } from './course-session.ts';

const BookingSchema = defineEntity({
  name: 'Booking',
  comment: 'Somebody’s booking on a session of a course, and whether they were there.',
  properties: {
    ...record,
    session: () => p.manyToOne(CourseSession).ref().comment('The session.'),
    employee: () => p.manyToOne(Employee).ref().index().comment('The person.'),
    turn: p.integer().comment('The order in which people were booked; the first have the places.'),
    state: p
      .enum(['booked', 'cancelled', 'attended', 'absent'])
      .default('booked')
      .comment('Booked; cancelled; or whether they were there.'),
    waits: p
      .boolean()
      .default(false)
      .comment(
        'Whether they were put on the waiting list and nobody has told them of a place yet.',
      ),
    completion: () =>
      p
        .manyToOne(Completion)
        .ref()
        .nullable()
        .deleteRule('set null')
        .index()
        .comment('The completion that their attendance made.'),
  },
  uniques: [{ properties: ['session', 'employee'] }, { properties: ['session', 'turn'] }],
});

export class Booking extends BookingSchema.class {}
BookingSchema.setClass(Booking);
